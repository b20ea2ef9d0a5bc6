/**
 * The ids of an establishment's own sub-competences: the official competence's id, a hyphen, and a
 * letter in the order in which they were made: `RNCP35698BC03.2-a`, …, `-z`, `-aa`, …, `-zz`.
 *
 * No official code has a hyphen, so that none can ever be the same. A letter is never given twice
 * under one competence: the layer remembers how many were given (`issued`), removed ones included.
 */
import { z } from 'zod';
import type { CompetenceId } from '../certification/index.ts';
import { compareNaturally } from '../language/index.ts';

export const SubCompetenceId = z
  .string()
  .regex(/^(?:RNCP|RS)\d{1,6}BC\d{2,3}\.[1-9]\d{0,2}-[a-z]{1,2}$/, {
    error: 'expected the id of a sub-competence such as RNCP35698BC03.2-a',
  });
export type SubCompetenceId = z.infer<typeof SubCompetenceId>;

const LETTERS = 26;
const BEFORE_A = 'a'.charCodeAt(0) - 1;
/** How many sub-competences one competence can ever have. */
export const MOST_LETTERS = LETTERS + LETTERS * LETTERS;

/** `RNCP35698BC03.2-a` → `RNCP35698BC03.2` */
export function competenceOf(id: SubCompetenceId): CompetenceId {
  return id.slice(0, id.indexOf('-'));
}

/**
 * The next id under a competence.
 *
 * @param issued  how many were given so far
 * @returns null where all 702 have been given
 */
export function nextSubCompetenceId(
  competence: CompetenceId,
  issued: number,
): SubCompetenceId | null {
  return issued >= MOST_LETTERS ? null : `${competence}-${lettersOf(issued + 1)}`;
}

/** Place of a sub-competence among those of its competence, from 1: `-b` is 2, `-aa` 27. */
export function subCompetenceNumber(id: SubCompetenceId): number {
  const letters = id.slice(id.indexOf('-') + 1);
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) {
    number = number * LETTERS + letters.charCodeAt(at) - BEFORE_A;
  }
  return number;
}

/** By competence, then in the order in which they were made. */
export function compareSubCompetences(a: SubCompetenceId, b: SubCompetenceId): number {
  return (
    compareNaturally(competenceOf(a), competenceOf(b)) ||
    subCompetenceNumber(a) - subCompetenceNumber(b)
  );
}

function lettersOf(number: number): string {
  const rest = Math.floor((number - 1) / LETTERS);
  const last = String.fromCharCode(BEFORE_A + 1 + ((number - 1) % LETTERS));
  return rest === 0 ? last : `${lettersOf(rest)}${last}`;
}
