/** What the fiche's summary says that may stand in a block's table again, word for word. */
import { fold, joinParagraphs, plain } from '../text/index.ts';
import type { Section } from './sections.ts';

export interface CellWords {
  /** Folded: `Compétences attestées`. */
  competences: string;
  /** Folded: the summary's own `Modalités d'évaluation`. */
  evaluation: string;
}

/** A longer summary is none: looking through it for every line would take long. */
const MAX_LENGTH = 60_000;
/** Shorter words stand in any text. */
const MIN_LENGTH = 20;

export function cellWords(
  attested: Section | undefined,
  evaluation: Section | undefined,
): CellWords {
  return { competences: wordsOf(attested), evaluation: wordsOf(evaluation) };
}

function wordsOf(section: Section | undefined): string {
  const text = joinParagraphs(section?.lines ?? []);
  return text.length > MAX_LENGTH ? '' : ` ${fold(plain(text))} `;
}

/** True where a summary holds a piece of text as it is. */
export function holds(summary: string, folded: string): boolean {
  return folded.length >= MIN_LENGTH && summary.includes(` ${folded} `);
}
