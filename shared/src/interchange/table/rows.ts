import {
  blockWeight,
  type Certification,
  type CoefficientOverlay,
} from '../../certification/index.ts';
import { COLUMNS, headingOf, YES, type Column, type TableLanguage } from './headings.ts';

/** Between aliases in one cell. */
export const ALIAS_SEPARATOR = ' | ';

export interface TableOptions {
  readonly language?: TableLanguage;
  readonly overlay?: CoefficientOverlay | undefined;
}

/**
 * A heading row, then one row for each competence; a block without any has one row by itself, and
 * so has a certification without blocks.
 */
export function tableRows(certification: Certification, options: TableOptions = {}): string[][] {
  const language = options.language ?? 'fr';
  const rows: Partial<Record<Column, string>>[] = [];
  const ofCertification = { code: certification.code, title: certification.title };
  for (const block of certification.blocks) {
    const weight = blockWeight(options.overlay, block.code);
    const ofBlock: Partial<Record<Column, string>> = {
      ...ofCertification,
      block: block.code,
      blockTitle: block.title,
      optional: block.optional ? YES[language] : '',
      level: block.level ?? '',
      coefficient: weight.kind === 'coefficient' ? String(weight.value) : '',
    };
    for (const { pathway, form, raw, rawPathway } of block.evaluation) {
      ofBlock[`${pathway}-form`] = form;
      ofBlock[`${pathway}-raw`] = raw;
      ofBlock[`${pathway}-candidates`] = rawPathway;
    }
    if (block.competences.length === 0) rows.push(ofBlock);
    for (const { id, text, group, aliases } of block.competences) {
      const own = { group: group ?? '', competence: id, text };
      rows.push({ ...ofBlock, ...own, aliases: aliases.join(ALIAS_SEPARATOR) });
    }
  }
  if (rows.length === 0) rows.push(ofCertification);
  return [
    COLUMNS.map((column) => headingOf(column, language)),
    ...rows.map((row) => COLUMNS.map((column) => row[column] ?? '')),
  ];
}
