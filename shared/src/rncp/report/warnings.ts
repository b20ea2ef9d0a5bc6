/**
 * Every doubt the readers of the register can raise. A code, once published, keeps its meaning:
 * screens translate by it and people's decisions refer to it.
 */
import type { Warning } from '../../certification/index.ts';

/**
 * | code | what a person should look at |
 * |---|---|
 * | `pathway-misprint` | the words that name the candidates contradict the pathway they stand for |
 * | `pathway-wording` | those words lack or add something, without contradiction |
 * | `pathway-missing` | a block prints no form for one kind of candidate |
 * | `pathway-duplicate` | a block prints two forms for one kind of candidate; the first is kept |
 * | `pathway-unknown` | an entry of the evaluation cell that names no known kind of candidate |
 * | `form-missing` | a kind of candidate without a form of assessment |
 * | `form-unknown` | a form that none of the known ones names; its raw text is kept |
 * | `form-wording` | a known form among words that belong to none |
 * | `evaluation-prose` | blocks whose assessment is described in words of its own: kept as printed |
 * | `cell-rejoined` | a table cell cut by a page was put together again |
 * | `cell-split-doubtful` | nothing says to which of the two cells a piece of text belongs |
 * | `table-header-missing` | the row "Liste de compétences, Modalités d'évaluation" is not there |
 * | `bullet-missing` | a competence was split off although its bullet is missing |
 * | `bullet-suspect` | a capitalised verb inside a competence: one competence, or two? |
 * | `dash-kept` | a dash inside a competence was read as a dash, not as a bullet |
 * | `no-bullets` | the list has no bullets: its line breaks were taken for the separators |
 * | `heading-assumed` | text without bullet was taken for the heading of what follows |
 * | `loose-text` | text without bullet was added to the competence before it |
 * | `boilerplate-dropped` | a sentence on evaluation inside the list, no competence |
 * | `sub-actions` | a competence lists several actions between semicolons: it is kept whole |
 * | `text-unfinished` | a text ends in the middle of a sentence |
 * | `competence-duplicate` | a block prints the same competence twice |
 * | `attested-differs` | the summary words a competence differently; the block table wins |
 * | `attested-missing` | the summary does not hold a competence of the block tables |
 * | `attested-extra` | the summary holds words that no block has |
 * | `attested-other` | the summary is worded otherwise throughout: it was not compared |
 * | `attested-order` | the summary says a competence in another place than its block |
 * | `block-empty` | a block without competences |
 * | `block-duplicate` | a block printed twice; the fuller one is kept |
 * | `block-gap` | block numbers that do not follow each other |
 * | `block-order` | blocks that do not stand in the order of their codes |
 * | `block-code-mismatch` | a block whose code is of another certification |
 * | `block-code-assumed` | a block printed with its number only: its code was put together |
 * | `blocks-none` | a fiche without blocks |
 * | `section-missing` | an expected heading is not there: the text may be cut |
 * | `section-empty` | a heading with nothing under it |
 * | `section-order` | headings that do not stand in the usual order |
 * | `section-duplicate` | a heading printed twice |
 * | `date-unreadable` | something that should be a date is none |
 * | `date-conflict` | two different days for the same date |
 * | `field-unplaced` | a field or a text that the certification has no place for: it is shown here only |
 * | `title-assumed` | the title was taken from the line above the number, its own heading missing |
 * | `row-unreadable` | a table row with other cells than its header announces |
 * | `row-missing` | a row or sentence that every fiche prints is not there |
 * | `character-lost` | a replacement character (U+FFFD): a letter was lost on the way |
 * | `markup-removed` | tags and stars left over from the register's editor were taken out |
 */
export const WARNING_CODES = [
  'pathway-misprint',
  'pathway-wording',
  'pathway-missing',
  'pathway-duplicate',
  'pathway-unknown',
  'form-missing',
  'form-unknown',
  'form-wording',
  'evaluation-prose',
  'cell-rejoined',
  'cell-split-doubtful',
  'table-header-missing',
  'bullet-missing',
  'bullet-suspect',
  'dash-kept',
  'no-bullets',
  'heading-assumed',
  'loose-text',
  'boilerplate-dropped',
  'sub-actions',
  'text-unfinished',
  'competence-duplicate',
  'attested-differs',
  'attested-missing',
  'attested-extra',
  'attested-other',
  'attested-order',
  'block-empty',
  'block-duplicate',
  'block-gap',
  'block-order',
  'block-code-mismatch',
  'block-code-assumed',
  'blocks-none',
  'section-missing',
  'section-empty',
  'section-order',
  'section-duplicate',
  'date-unreadable',
  'date-conflict',
  'field-unplaced',
  'title-assumed',
  'row-unreadable',
  'row-missing',
  'character-lost',
  'markup-removed',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** What a reader of one cell doubts; its caller knows where the cell stands. */
export interface Doubt {
  code: WarningCode;
  /** What was expected and what came, in English. */
  message: string;
  /** Place in the text that was read, in UTF-16 units. */
  offset: number;
  excerpt: string | null;
}

const EXCERPT_LENGTH = 200;

/** A warning of the model; the excerpt is cut at 200 characters. */
export function warning(
  code: WarningCode,
  path: string,
  line: number | null,
  message: string,
  excerpt: string | null = null,
): Warning {
  return { code, message, path, line, excerpt: excerpt === null ? null : shorten(excerpt) };
}

function shorten(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  return `${text
    .slice(0, EXCERPT_LENGTH - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`;
}
