import type { Block } from '../../certification/index.ts';
import { splitCompetenceList } from '../competences/index.ts';
import { readEvaluation } from '../evaluation/index.ts';
import { FicheParseError, type WarningCollector } from '../report/index.ts';
import { fold, plain } from '../text/index.ts';
import { type BlockTable, readBlockTable } from './block-table.ts';
import { BLOCK_HEADING } from './headings.ts';
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

/** @param lines the part `BLOCS DE COMPÉTENCES`, without its heading */
export function readBlocks(lines: readonly Line[], report: WarningCollector): PlacedBlock[] {
  const starts = lines.flatMap((line, index) => (BLOCK_HEADING.test(line.text) ? [index] : []));
  requireAtMost(MAX_BLOCKS, starts.length, 'blocks in a fiche', lines[starts[0] ?? 0]);
  const blocks = starts.map((start, index) =>
    readBlock(lines.slice(start, starts[index + 1]), report),
  );
  const total = blocks.reduce((sum, { block }) => sum + block.competences.length, 0);
  requireAtMost(MAX_TOTAL, total, 'competences in a fiche', lines[0]);
  return blocks;
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

function readBlock(lines: readonly Line[], report: WarningCollector): PlacedBlock {
  const [heading, ...body] = lines;
  const [, code = '', firstTitle = ''] = BLOCK_HEADING.exec(heading?.text ?? '') ?? [];
  const line = heading?.number ?? 1;
  const table = readBlockTable(body);
  const path = `blocks.${code}`;
  const title = plain(`${firstTitle} ${table.titleRest}`);
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
  for (const { column, line, excerpt } of table.rejoined) {
    const message = 'a cell that a page cut was put together again';
    report.add('cell-rejoined', `${path}.${column}`, line, message, excerpt);
  }
  for (const { line, excerpt } of table.doubtfulSplits) {
    const message = 'nothing says to which of the two cells this belongs';
    report.add('cell-split-doubtful', path, line, message, excerpt);
  }
}
