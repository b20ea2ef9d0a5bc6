/**
 * The headings of a fiche in their printed order: what a whole text must hold, and where.
 *
 * Three layouts print them: the official PDF (a print of the site as it was until 2023), the site
 * of that time, and the site since 2024, which begins with "L'essentiel". They differ in wording,
 * in order at the top, and in what a copy of them keeps: the site's parts are buttons, whose names
 * many programs leave out.
 */
import { fold } from '../text/index.ts';
import { WORDINGS } from './heading-wordings.ts';

export type HeadingId = (typeof WORDINGS)[number][0];

/** Which fiches print a heading: all, those of the RNCP (not of the RS), or some. */
export type Occurrence = 'always' | 'rncp' | 'sometimes';

export interface Heading {
  id: HeadingId;
  /** Its usual wording, without its colon. */
  text: string;
  /** All its wordings, folded. */
  keys: readonly string[];
  /** One of the parts, printed in capitals or on a button. */
  part: boolean;
  printed: Occurrence;
  /** Printed at the top only, before the certifiers: elsewhere its words are plain text. */
  top: boolean;
  /** A field that the certification has no place for: what it says is reported. */
  unplaced: boolean;
}

const KINDS = {
  part: { part: true, printed: 'always', top: false, unplaced: false },
  rncpPart: { part: true, printed: 'rncp', top: false, unplaced: false },
  field: { part: false, printed: 'always', top: false, unplaced: false },
  rncpField: { part: false, printed: 'rncp', top: false, unplaced: false },
  sometimes: { part: false, printed: 'sometimes', top: false, unplaced: false },
  top: { part: false, printed: 'sometimes', top: true, unplaced: false },
  topUnplaced: { part: false, printed: 'sometimes', top: true, unplaced: true },
  unplaced: { part: false, printed: 'sometimes', top: false, unplaced: true },
} as const satisfies Record<string, Omit<Heading, 'id' | 'text' | 'keys'>>;

export const HEADINGS: readonly Heading[] = WORDINGS.map(([id, kind, text, ...others]) => ({
  id,
  text,
  keys: [text, ...others].map((wording) => fold(wording)),
  ...KINDS[kind],
}));

const RANKS = new Map(HEADINGS.map(({ id }, rank) => [id, rank]));

/** Place of a heading in the printed order. */
export function rankOf(id: HeadingId | undefined): number {
  return id === undefined ? -1 : (RANKS.get(id) ?? -1);
}
