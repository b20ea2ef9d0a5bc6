/** A code of the register as people type it, taken apart. */
export interface ParsedCode {
  /** `RNCP35698`; null where only the short form was given. */
  readonly certification: string | null;
  readonly block: number;
  /** Order in the block, from 1; null for the whole block. */
  readonly competence: number | null;
  /** The letters of a sub-competence: `a`. */
  readonly letters: string | null;
}

const CODE = /^((?:RNCP|RS)\d{1,6})?BC(\d{1,3})(?:\.(\d{1,3})(?:-([A-Z]{1,2}))?)?$/;
const LONGEST = 100;

/** Reads `RNCP35698BC03.2-a`, `bc 3.2`, `Bc03`; null for anything else. */
export function parseCode(text: string): ParsedCode | null {
  if (text.length > LONGEST) return null;
  const bare = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
  const match = CODE.exec(bare.replace(/[‐‑–]/g, '-'));
  if (match === null) return null;
  const [, certification, block, competence, letters] = match;
  return {
    certification: certification ?? null,
    block: Number(block),
    competence: competence === undefined ? null : Number(competence),
    letters: letters?.toLowerCase() ?? null,
  };
}
