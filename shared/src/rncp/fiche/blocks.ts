import type { Block } from '../../certification/index.ts';
import { splitCompetenceList } from '../competences/index.ts';
import { readEvaluation } from '../evaluation/index.ts';
import { FicheParseError, type WarningCollector } from '../report/index.ts';
import { fold, plain } from '../text/index.ts';
import { type BlockHeading, readBlockHeading } from './block-heading.ts';
import { type BlockTable, readBlockTable } from './block-table.ts';
import type { CellWords } from './cell-words.ts';
import type { Line } from './lines.ts';

/** A block and where it begins in the source. */
export interface PlacedBlock {
  block: Block;
  line: number;
  /** Line of each competence, in order. */
  competenceLines: (number | null)[];
}

/** More competences in one block than an id can number. */
const MAX_COMPETENCES = 999;
/** Far more than any fiche has (23 blocks, some hundred competences). */
const MAX_BLOCKS = 200;
const MAX_TOTAL = 2000;

interface Start {
  index: number;
  heading: BlockHeading;
}

/**
 * @param lines the part `BLOCS DE COMPÉTENCES`, without its heading
 * @param certification the fiche's own code
 * @param words what the rest of the fiche says of the two cells of a table
 */
export function readBlocks(
  lines: readonly Line[],
  certification: string,
  words: CellWords,
  report: WarningCollector,
): PlacedBlock[] {
  const starts = findStarts(lines, certification);
  requireAtMost(MAX_BLOCKS, starts.length, 'blocks in a fiche', lines[starts[0]?.index ?? 0]);
  reportLead(lines.slice(0, starts[0]?.index ?? 0), report);
  const blocks = starts.map((start, at) =>
    readBlock(start.heading, lines.slice(start.index, starts[at + 1]?.index), words, report),
  );
  const total = blocks.reduce((sum, { block }) => sum + block.competences.length, 0);
  requireAtMost(MAX_TOTAL, total, 'competences in a fiche', lines[0]);
  return blocks;
}

/** Blocks with their whole code, else those that print their number only. */
function findStarts(lines: readonly Line[], certification: string): Start[] {
  const starts = lines.flatMap(({ text }, index) => {
    const heading = readBlockHeading(text, certification);
    return heading === null ? [] : [{ index, heading }];
  });
  const coded = starts.filter(({ heading }) => !heading.assumed);
  return coded.length > 0 ? coded : starts;
}

function reportLead(lines: readonly Line[], report: WarningCollector): void {
  const line = lines.find(({ text }) => text !== '');
  if (line === undefined) return;
  const message = 'text before the first block is of none; it was left out';
  report.add('field-unplaced', 'blocks', line.number, message, line.text);
}

function requireAtMost(most: number, count: number, what: string, line: Line | undefined): void {
  if (count <= most) return;
  throw new FicheParseError({
    reason: 'too-many',
    expected: `at most ${most} ${what}`,
    found: String(count),
    line: line?.number ?? null,
  });
}

function readBlock(
  { code, title: firstTitle, assumed }: BlockHeading,
  [heading, ...body]: readonly Line[],
  words: CellWords,
  report: WarningCollector,
): PlacedBlock {
  const line = heading?.number ?? 1;
  const table = readBlockTable(body, words);
  const path = `blocks.${code}`;
  const title = plain(`${firstTitle} ${table.titleRest}`);
  if (assumed) {
    const message = `expected a code such as ${code}; it was put together from the block's number`;
    report.add('block-code-assumed', path, line, message, heading?.text ?? null);
  }
  if (!table.headerFound) {
    const message = 'expected the row "Liste de compétences, Modalités d\'évaluation"';
    report.add('table-header-missing', path, line, message, title);
  }
  reportCuts(table, path, report);
  const list = splitCompetenceList(table.competences.text);
  requireAtMost(MAX_COMPETENCES, list.items.length, `competences in ${code}`, heading);
  const competences = list.items.map(({ text, group, aliases }, index) => ({
    id: `${code}.${index + 1}`,
    text,
    group,
    aliases,
  }));
  for (const { code: doubt, message, offset, excerpt } of list.doubts) {
    const item = list.items.findLastIndex((listed) => listed.offset <= offset);
    const place = item === -1 ? 'competences' : `competences.${item + 1}`;
    report.add(doubt, `${path}.${place}`, table.competences.lineAt(offset), message, excerpt);
  }
  const evaluation = readEvaluation(table.evaluation.text);
  for (const { code: doubt, message, offset, excerpt, pathway } of evaluation.doubts) {
    if (doubt === 'evaluation-prose') continue;
    const place = pathway === null ? 'evaluation' : `evaluation.${pathway}`;
    report.add(doubt, `${path}.${place}`, table.evaluation.lineAt(offset), message, excerpt);
  }
  const block = {
    code,
    title: title === '' ? code : title,
    optional: /\bfacultati(?:f|ve)\b/.test(fold(title)),
    level: list.level,
    competences,
    evaluation: evaluation.modalities,
    raw: { competences: table.competences.raw, evaluation: table.evaluation.raw },
  };
  const competenceLines = list.items.map((item) => table.competences.lineAt(item.offset));
  return { block, line, competenceLines };
}

function reportCuts(table: BlockTable, path: string, report: WarningCollector): void {
  for (const { line, text } of table.competences.lowered) {
    const message = 'a line in lower case was added to the competence before it';
    report.add('loose-text', `${path}.competences`, line, message, text);
  }
  for (const { column, line, excerpt } of table.rejoined) {
    const message = 'a cell that a page cut was put together again';
    report.add('cell-rejoined', `${path}.${column}`, line, message, excerpt);
  }
  for (const { line, excerpt } of table.doubtfulSplits) {
    const message = 'nothing says to which of the two cells this belongs';
    report.add('cell-split-doubtful', path, line, message, excerpt);
  }
}
