/**
 * The codes of the register and what may be read from them.
 *
 * | code | form | example |
 * |---|---|---|
 * | certification | `RNCP` + digits (`RS` for the specific register) | `RNCP35698` |
 * | block | certification + `BC` + two digits (three where a fiche has more than 99) | `RNCP35698BC03` |
 * | competence | block + `.` + order in the block, from 1 | `RNCP35698BC03.2` |
 *
 * @see docs/adr on stable competence ids
 */
import { z } from 'zod';

export const CertificationCode = z.string().regex(/^(?:RNCP|RS)\d{1,6}$/, {
  error: 'expected a certification code such as RNCP35698',
});
export type CertificationCode = z.infer<typeof CertificationCode>;

export const BlockCode = z.string().regex(/^(?:RNCP|RS)\d{1,6}BC\d{2,3}$/, {
  error: 'expected a block code such as RNCP35698BC03',
});
export type BlockCode = z.infer<typeof BlockCode>;

export const CompetenceId = z.string().regex(/^(?:RNCP|RS)\d{1,6}BC\d{2,3}\.[1-9]\d{0,2}$/, {
  error: 'expected a competence id such as RNCP35698BC03.2',
});
export type CompetenceId = z.infer<typeof CompetenceId>;

/** What an activity can be tagged with: one competence, or a whole block. */
export const TargetId = z.union([BlockCode, CompetenceId]);
export type TargetId = z.infer<typeof TargetId>;

/** True for a competence id, false for a whole block's code. */
export function isCompetenceId(target: string): boolean {
  return CompetenceId.safeParse(target).success;
}
