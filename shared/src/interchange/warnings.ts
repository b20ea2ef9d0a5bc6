import type { Warning } from '../certification/index.ts';

/**
 * Doubts that files of other kinds than the fiche raise. A code, once published, keeps its meaning:
 * screens translate by it and people's decisions refer to it.
 *
 * | code | what a person should look at |
 * |---|---|
 * | `certification-code-from-name` | the file itself names no certification: the code is its name's |
 * | `block-code-made` | a block without a code of its own was given one, by its place |
 * | `competence-id-made` | competences without an id of their own were given one, by their place |
 * | `competence-id-order` | the ids of a block do not follow the order of its competences |
 * | `competence-id-twice` | an id stands twice: the second competence was given another |
 * | `block-empty` | a block without competences |
 * | `title-missing` | no title: the code stands in its place |
 * | `form-unknown` | a form that none of the known ones names; its raw text is kept |
 * | `groups-nested` | groups inside groups: their headings were put together |
 * | `item-loose` | an item of the file that hangs below no block: it was left out |
 * | `parent-unknown` | a row whose parent is not in the file: it was left out |
 * | `text-perhaps-cut` | no full text; the short name may have been cut |
 * | `content-changed` | the content is no longer the one that the file was made with |
 * | `extensions-partly` | parts of our own package were changed by others: read by its hierarchy |
 * | `coefficient-ignored` | a coefficient that is no number, or says no source |
 * | `column-ignored` | a column, or a row above the headings, that means nothing here |
 * | `sheet-ignored` | a sheet without headings that mean something here |
 * | `field-ignored` | a line on the certification that means nothing here, or cannot be read |
 */
export const INTERCHANGE_WARNING_CODES = [
  'certification-code-from-name',
  'block-code-made',
  'competence-id-made',
  'competence-id-order',
  'competence-id-twice',
  'block-empty',
  'title-missing',
  'form-unknown',
  'groups-nested',
  'item-loose',
  'parent-unknown',
  'text-perhaps-cut',
  'content-changed',
  'extensions-partly',
  'coefficient-ignored',
  'column-ignored',
  'sheet-ignored',
  'field-ignored',
] as const;
export type InterchangeWarningCode = (typeof INTERCHANGE_WARNING_CODES)[number];

const EXCERPT_LENGTH = 200;

/** Where a doubt stands, and the words in doubt. */
interface Place {
  /** Line of a text file or row of a spreadsheet, from 1. */
  readonly line?: number | null;
  readonly excerpt?: string | null;
}

/** A doubt of one of these readers; the excerpt is cut at 200 characters. */
export function doubt(
  code: InterchangeWarningCode,
  path: string,
  message: string,
  { line = null, excerpt = null }: Place = {},
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
