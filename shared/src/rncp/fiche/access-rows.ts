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
    const [first = '', ...cells] = line.text.split('\t');
    const next = lines[index + 1];
    const [second = '', ...nextCells] = next?.text.split('\t') ?? [];
    if (isLabel(first)) {
      rows.push({ label: plain(first), line: line.number, cells, tabbed: true, rest: [] });
    } else if (next !== undefined && cells.length === 0 && isTwoLineLabel(first, second)) {
      const label = plain(`${first} ${second}`);
      rows.push({ label, line: line.number, cells: nextCells, tabbed: true, rest: [] });
      index += 1;
    } else {
      const row = cells.length === 0 ? runTogether(line) : null;
      if (row !== null) rows.push(row);
      else if (!isTableHeader(line.text)) rows.at(-1)?.rest.push(line);
    }
  }
  return rows;
}

function isLabel(text: string): boolean {
  if (text.length > MAX_LABEL) return false;
  const words = fold(text);
  return LABELS.some((label) => label.test(words));
}

/** A label that the width of its column broke; a dash above a label is another cell. */
function isTwoLineLabel(first: string, second: string): boolean {
  return /^\p{L}/u.test(first) && isLabel(`${first} ${second}`);
}

/** `En contrat d'apprentissage X Un jury`: a row whose tabs are lost. */
function runTogether(line: Line): Row | null {
  const words = line.text.split(' ');
  for (
    let count = Math.min(MAX_LABEL_WORDS, words.length - 1);
    count >= MIN_LABEL_WORDS;
    count -= 1
  ) {
    const label = words.slice(0, count).join(' ');
    if (!isLabel(label)) continue;
    const [cross = '', ...others] = words.slice(count);
    const cells = isMark(cross) ? [cross, others.join(' ')] : [words.slice(count).join(' ')];
    return { label: plain(label), line: line.number, cells, tabbed: false, rest: [] };
  }
  return null;
}

export function isTableHeader(text: string): boolean {
  return /^(?:voie d acces a la certification )?oui non(?: composition des jurys)?(?: date de derniere modification)?$/.test(
    fold(text.slice(0, MAX_LABEL)),
  );
}

export function isCross(cell: string): boolean {
  return /^[x✓✔✗☒]$/i.test(cell.trim());
}

export function isMark(cell: string): boolean {
  return cell.trim() === '' || isCross(cell) || /^(?:oui|non)$/i.test(cell.trim());
}
