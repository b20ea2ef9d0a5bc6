import {
  blockWeight,
  type Block,
  type Certification,
  type CoefficientOverlay,
} from '../../certification/index.ts';
import { joinAliases } from './aliases.ts';
import { COMPETENCE_COLUMNS, headingOf, type Column, type TableLanguage } from './headings.ts';
import { formWords } from '../words.ts';
import { weightWords, yesOrNo } from './words.ts';

export interface TableOptions {
  readonly language?: TableLanguage | undefined;
  readonly overlay?: CoefficientOverlay | undefined;
}

type Cells = Partial<Record<Column, string>>;

/**
 * A heading row, then one row for each competence; a block without any has one row by itself, and
 * so has a certification without blocks.
 */
export function competenceRows(certification: Certification, options: TableOptions): string[][] {
  const { language = 'fr' } = options;
  const ofCertification: Cells = { code: certification.code, title: certification.title };
  const rows = certification.blocks.flatMap((block): Cells[] => {
    const ofBlock = { ...ofCertification, ...cellsOfBlock(block, options) };
    if (block.competences.length === 0) return [ofBlock];
    return block.competences.map(({ id, text, group, aliases }) => ({
      ...ofBlock,
      competence: id,
      text,
      group: group ?? '',
      aliases: joinAliases(aliases),
    }));
  });
  return [
    COMPETENCE_COLUMNS.map((column) => headingOf(column, language)),
    ...(rows.length === 0 ? [ofCertification] : rows).map((row) =>
      COMPETENCE_COLUMNS.map((column) => row[column] ?? ''),
    ),
  ];
}

function cellsOfBlock(block: Block, { language = 'fr', overlay }: TableOptions): Cells {
  const weight = blockWeight(overlay, block.code);
  const cells: Cells = {
    block: block.code,
    blockTitle: block.title,
    optional: yesOrNo(block.optional, language),
    level: block.level ?? '',
    coefficient: weightWords(weight, language),
    source: weight.kind === 'unknown' ? '' : weight.source,
  };
  for (const { pathway, form, raw, rawPathway } of block.evaluation) {
    cells[`${pathway}-form`] = formWords(form, language);
    cells[`${pathway}-raw`] = raw;
    cells[`${pathway}-candidates`] = rawPathway;
  }
  return cells;
}
