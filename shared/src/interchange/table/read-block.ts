import {
  BlockCode,
  certificationOf,
  type Block,
  type BlockWeight,
  type EvaluationModality,
  type Warning,
} from '../../certification/index.ts';
import { InterchangeError, quoted } from '../errors.ts';
import { doubt } from '../warnings.ts';
import { readForm } from '../words.ts';
import type { Row } from './sections.ts';
import { readWeight, readYesOrNo } from './words.ts';

/**
 * `RNCP35698BC03` as it is; `BC03`, `Bloc 3` and `3` as people write them.
 * @throws InterchangeError `no-code`, or `code-mismatch` for a block of another certification
 */
export function blockCodeOf(cell: string, certification: string, { place }: Row): string {
  const number = /^(?:BC|bloc)?\s*(?:n°\s*)?(\d{1,3})$/i.exec(cell)?.[1];
  const wanted = number === undefined ? cell : `${certification}BC${number.padStart(2, '0')}`;
  const parsed = BlockCode.safeParse(wanted);
  if (!parsed.success) {
    throw new InterchangeError({
      problem: 'no-code',
      expected: 'a block code such as RNCP35698BC03, or BC03',
      found: quoted(cell),
      place,
    });
  }
  if (certificationOf(parsed.data) === certification) return parsed.data;
  throw new InterchangeError({
    problem: 'code-mismatch',
    expected: `a block of ${certification}`,
    found: parsed.data,
    place,
  });
}

/** What a block's first row says of it. */
export function headOf(
  code: string,
  row: Row,
  warnings: Warning[],
): Pick<Block, 'code' | 'title' | 'optional' | 'level' | 'evaluation'> {
  const title = row.cell('blockTitle');
  if (title.trim() === '') {
    const message = 'The block has no title; its code stands for it.';
    warnings.push(doubt('title-missing', `blocks.${code}.title`, message, { line: row.line }));
  }
  const level = row.cell('level');
  return {
    code,
    title: title.trim() === '' ? code : title,
    optional: readYesOrNo(row.cell('optional')) ?? /facultatif/i.test(title),
    level: level === '' ? null : level,
    evaluation: (['P1', 'P2', 'P3'] as const).flatMap((pathway) => {
      const read = modalityOf(pathway, row);
      if (read === null) return [];
      if (!read.known) {
        const message = `${quoted(read.modality.raw)} names no form of assessment; it was kept.`;
        const place = `blocks.${code}.evaluation.${pathway}`;
        const { line } = row;
        warnings.push(doubt('form-unknown', place, message, { line, excerpt: read.modality.raw }));
      }
      return [read.modality];
    }),
  };
}

function modalityOf(
  pathway: EvaluationModality['pathway'],
  row: Row,
): { readonly modality: EvaluationModality; readonly known: boolean } | null {
  const cell = row.cell(`${pathway}-form`);
  const raw = row.cell(`${pathway}-raw`);
  const words = cell.trim() === '' ? raw : cell;
  if (words.trim() === '') return null;
  const { form, known } = readForm(words);
  const rawPathway = row.cell(`${pathway}-candidates`);
  return { known, modality: { pathway, form, raw: raw === '' ? cell : raw, rawPathway } };
}

/** Null where the row says nothing of the weight; what cannot be used is said. */
export function weightOf(code: string, row: Row, warnings: Warning[]): BlockWeight | null {
  const cell = row.cell('coefficient').trim();
  if (cell === '') return null;
  const weight = readWeight(cell, row.cell('source'));
  if (weight === null) {
    const message = `${quoted(cell)} is no coefficient with its source; it was left out.`;
    const path = `blocks.${code}.coefficient`;
    warnings.push(doubt('coefficient-ignored', path, message, { line: row.line, excerpt: cell }));
  }
  return weight;
}
