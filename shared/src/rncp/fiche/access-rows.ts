/** Rows of the tables of access routes and of overseas territories. */
import type { Certification } from '../../certification/index.ts';
import { fold, plain } from '../text/index.ts';
import type { Line } from './lines.ts';

export type AccessRoute = Certification['accessRoutes'][number];
export type Territories = Certification['territories'];

export const ROUTES: readonly [AccessRoute['route'], RegExp][] = [
  ['initial', /^apres un parcours de formation sous statut d eleve ou d etudiant$/],
  ['apprenticeship', /^en contrat d apprentissage$/],
  ['continuing', /^apres un parcours de formation continue$/],
  ['professionalisation', /^en contrat de professionnalisation$/],
  ['individual', /^par candidature individuelle$/],
  ['experience', /^par experience(?: vae| dispositif vae)?$/],
];
export const TERRITORIES: readonly [keyof Territories, RegExp][] = [
  ['newCaledonia', /^(?:inscrite au cadre|accessible) (?:de|en) (?:la )?nouvelle caledonie$/],
  ['frenchPolynesia', /^(?:inscrite au cadre|accessible) (?:de|en) (?:la )?polynesie francaise$/],
];
const LABELS = [...ROUTES, ...TERRITORIES].map(([, label]) => label);
/** Longer than any label. */
const MAX_LABEL = 120;
const MAX_LABEL_WORDS = 13;
const MAX_LABEL_LINES = 4;
/** No label is shorter. */
const MIN_LABEL_WORDS = 2;

export interface Row {
  label: string;
  line: number;
  /** Cells behind the label. */
  cells: string[];
  /** True where tabs stand between them: a cross then has its column. */
  tabbed: boolean;
  /** Lines that go on with the last cell. */
  rest: Line[];
}

export function findRows(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    const opened = openRow(lines, index);
    if (opened !== null) {
      rows.push(opened.row);
      index += opened.length - 1;
    } else if (!isTableHeader(line.text)) rows.at(-1)?.rest.push(line);
  }
  return rows.map(withOwnMark);
}

/** A row that begins at a line; the width of its column may break its label. */
function openRow(lines: readonly Line[], index: number): { row: Row; length: number } | null {
  let text = '';
  for (let length = 1; length <= MAX_LABEL_LINES; length += 1) {
    const line = lines[index + length - 1];
    // A dash above a label is another cell.
    if (line === undefined || (length === 2 && !/^\p{L}/u.test(text))) return null;
    text = length === 1 ? line.text : `${text} ${line.text}`;
    const row = rowOf(text, lines[index]?.number ?? 1);
    if (row !== null) return { row, length };
    if (text.includes('\t') || text.length > MAX_LABEL) return null;
  }
  return null;
}

function rowOf(text: string, line: number): Row | null {
  const [first = '', ...cells] = text.split('\t');
  if (isLabel(first)) return { label: plain(first), line, cells, tabbed: true, rest: [] };
  return cells.length === 0 ? runTogether(text, line) : null;
}

/** The cross may stand on a line of its own under the label: its column is lost then. */
function withOwnMark(row: Row): Row {
  if (row.cells.length > 0) return row;
  const at = row.rest.findIndex(({ text }) => text !== '');
  // The cell of a date behind it may hold a dash.
  const mark = (row.rest[at]?.text ?? '').replace(/ -$/, '');
  if (!isCross(mark)) return row;
  return { ...row, cells: [mark], tabbed: false, rest: row.rest.slice(at + 1) };
}

/** True for the whole name of a route or a territory. */
export function isLabel(text: string): boolean {
  if (text.length > MAX_LABEL) return false;
  const words = fold(text);
  return LABELS.some((label) => label.test(words));
}

/** `En contrat d'apprentissage X Un jury`: a row whose tabs are lost. */
function runTogether(text: string, line: number): Row | null {
  const words = text.split(' ');
  for (
    let count = Math.min(MAX_LABEL_WORDS, words.length - 1);
    count >= MIN_LABEL_WORDS;
    count -= 1
  ) {
    const label = words.slice(0, count).join(' ');
    if (!isLabel(label)) continue;
    const [cross = '', ...others] = words.slice(count);
    const cells = isMark(cross) ? [cross, others.join(' ')] : [words.slice(count).join(' ')];
    return { label: plain(label), line, cells, tabbed: false, rest: [] };
  }
  return null;
}

export function isTableHeader(text: string): boolean {
  return /^(?:voie d acces a la certification )?oui non(?: composition des jurys)?(?: date de derniere modification)?$|^composition des jurys$/.test(
    fold(text.slice(0, MAX_LABEL)),
  );
}

export function isCross(cell: string): boolean {
  return /^[x✓✔✗☒]$/i.test(cell.trim());
}

export function isMark(cell: string): boolean {
  return cell.trim() === '' || isCross(cell) || /^(?:oui|non)$/i.test(cell.trim());
}
