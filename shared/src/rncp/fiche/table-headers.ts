/** The tables of a fiche, for readers that see their columns: what stands above each. */
import { fold } from '../text/index.ts';
import { opensBlock } from './block-heading.ts';
import { matchHeading } from './match-heading.ts';

export type FicheTable = 'certifiers' | 'blocks' | 'routes' | 'territories' | 'legal' | 'linked';

/** The names above the columns, folded; '' where nothing stands above one. */
export const TABLE_COLUMNS: readonly (readonly [FicheTable, readonly string[]])[] = [
  ['certifiers', ['nom legal', 'siret', 'nom commercial', 'site internet']],
  ['blocks', ['liste de competences', 'modalites d evaluation']],
  [
    'routes',
    [
      'voie d acces a la certification',
      'oui',
      'non',
      'composition des jurys',
      'date de derniere modification',
    ],
  ],
  ['routes', ['voie d acces a la certification', 'oui', 'non', 'composition des jurys']],
  ['territories', ['', 'oui', 'non']],
  ['legal', ['date du jo bo', 'reference au jo bo']],
  ['linked', ['n de la fiche', 'intitule de la certification remplacee']],
];

/** Longer than all names of any table. */
const MAX_HEADER = 160;

export interface TableHeader {
  table: FicheTable;
  /** How many of the pieces of text make each column's name; 0 for a column without one. */
  spans: number[];
}

/**
 * The table whose header begins at a piece of text; a narrow column breaks its name into several.
 *
 * @param texts pieces of text in reading order
 */
export function tableHeaderAt(texts: readonly string[], index: number): TableHeader | null {
  for (const [table, columns] of TABLE_COLUMNS) {
    const spans = matchColumns(texts, index, columns);
    if (spans !== null) return { table, spans };
  }
  return null;
}

/** The same where lines are all there is: names of one header share them, or are broken by them. */
export function tableHeaderLines(
  texts: readonly string[],
  index: number,
): { table: FicheTable; length: number } | null {
  const first = fold(texts[index]?.slice(0, MAX_HEADER) ?? '');
  if (first === '') return null;
  for (const [table, names] of TABLE_COLUMNS) {
    const words = names.join(' ').trim();
    const length = words.startsWith(first) ? linesOf(texts, index, words) : 0;
    if (length > 0) return { table, length };
  }
  return null;
}

/** How many lines make these words; 0 where they make others. */
function linesOf(texts: readonly string[], index: number, words: string): number {
  let made = '';
  for (let at = index; at < texts.length; at += 1) {
    const text = texts[at] ?? '';
    if (text === '' && made !== '') continue;
    const word = fold(text.slice(0, MAX_HEADER));
    made = made === '' ? word : `${made} ${word}`;
    if (made === words) return at - index + 1;
    if (word === '' || !words.startsWith(`${made} `)) return 0;
  }
  return 0;
}

function matchColumns(
  texts: readonly string[],
  index: number,
  columns: readonly string[],
): number[] | null {
  const spans: number[] = [];
  let at = index;
  for (const column of columns) {
    const start = at;
    let name = '';
    while (name !== column) {
      const word = fold(texts[at]?.slice(0, 80) ?? '');
      name = name === '' ? word : `${name} ${word}`;
      if (word === '' || !column.startsWith(name)) return null;
      at += 1;
    }
    spans.push(at - start);
  }
  return spans;
}

/**
 * True where a piece of text opens another field, part or block of the fiche: a table ends there.
 *
 * @param inBlocks in a block's table, where "Modalités d'évaluation" is a column's name
 */
export function opensFicheSection(
  texts: readonly string[],
  index: number,
  inBlocks: boolean,
): boolean {
  const text = texts[index] ?? '';
  if (opensBlock(text)) return true;
  const near = texts.slice(index, index + 4).map((piece) => ({ text: piece }));
  return matchHeading(near, 0, inBlocks ? 'blocks' : 'routes') !== null;
}
