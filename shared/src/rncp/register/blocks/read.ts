import type { Block } from '../../../certification/index.ts';
import { splitCompetenceList } from '../../competences/index.ts';
import { readEvaluation } from '../../evaluation/index.ts';
import type { RegisterWarnings } from '../report/index.ts';
import { decodeText, findUnknownEntity, readLabel } from '../values/index.ts';
import { readBlockCode } from './code.ts';

/** A block as the export has it; texts as XML or CSV give them, HTML not yet decoded. */
export interface BlockSource {
  code: string;
  title: string;
  /** Empty in the CSV export, which has none. */
  competences: string;
  evaluation: string;
}

/**
 * One block, its lists split; null, with a warning that says what it was, where its code is none.
 *
 * @param certification the fiche's own code
 */
export function readBlock(
  source: BlockSource,
  certification: string,
  warnings: RegisterWarnings,
): Block | null {
  const read = readBlockCode(source.code, certification);
  if (read === null) {
    const message = `expected a code such as ${certification}BC01, found "${source.code.slice(0, 40)}"`;
    warnings.add(
      'block-code-unreadable',
      'blocks',
      message,
      `${source.title} ${source.competences}`,
    );
    return null;
  }
  const { code, asPrinted } = read;
  const path = `blocks.${code}`;
  if (!asPrinted) {
    const message = `expected a code such as ${certification}BC01`;
    warnings.add('block-code-repaired', path, message, source.code);
  }
  const title = readLabel(source.title);
  if (title === '') warnings.add('section-empty', `${path}.title`, 'expected a title');
  const cells = {
    competences: decodeText(source.competences),
    evaluation: decodeText(source.evaluation),
  };
  const list = splitCompetenceList(cells.competences);
  for (const doubt of list.doubts) {
    const item = list.items.findLastIndex(({ offset }) => offset <= doubt.offset);
    const place = item === -1 ? 'competences' : `competences.${item + 1}`;
    warnings.addDoubt(doubt, `${path}.${place}`);
  }
  const evaluation = readEvaluation(cells.evaluation);
  for (const { pathway, ...doubt } of evaluation.doubts) {
    const place = pathway === null ? 'evaluation' : `evaluation.${pathway}`;
    warnings.addDoubt(doubt, `${path}.${place}`);
  }
  reportEntities(cells, path, warnings);
  return {
    code,
    title: title === '' ? code : title,
    optional: /\bfacultati(?:f|ve)\b/i.test(title),
    level: list.level,
    competences: list.items.map(({ text, group, aliases }, index) => ({
      id: `${code}.${index + 1}`,
      text,
      group,
      aliases,
    })),
    evaluation: evaluation.modalities,
    raw: { competences: source.competences, evaluation: source.evaluation },
  };
}

function reportEntities(cells: Block['raw'], path: string, warnings: RegisterWarnings): void {
  for (const cell of ['competences', 'evaluation'] as const) {
    const entity = findUnknownEntity(cells[cell]);
    if (entity === null) continue;
    warnings.add('entity-unknown', `${path}.${cell}`, 'expected an entity of HTML', entity);
  }
}
