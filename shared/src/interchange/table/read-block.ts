import {
  BlockCode,
  EvaluationForm,
  type Block,
  type EvaluationModality,
  type Warning,
} from '../../certification/index.ts';
import { InterchangeError, quoted } from '../errors.ts';
import { doubt } from '../read-result.ts';
import type { Column } from './headings.ts';

/** A row's cells by their columns. */
export type Row = ReadonlyMap<Column, string>;

/** `RNCP35698BC03`, or `BC03` and `3` as people write them. */
export function blockCodeOf(cell: string, code: string, line: number): string {
  const number = /^(?:BC|bloc)?\s*(?:n°\s*)?(\d{1,3})$/i.exec(cell)?.[1];
  const wanted = number === undefined ? cell : `${code}BC${number.padStart(2, '0')}`;
  const parsed = BlockCode.safeParse(wanted);
  if (parsed.success) return parsed.data;
  throw new InterchangeError({
    problem: 'no-code',
    expected: 'a block code such as RNCP35698BC03, or BC03',
    found: quoted(cell),
    place: `row ${line}`,
  });
}

/** A block as its first row says. */
export function newBlock(code: string, row: Row, line: number, warnings: Warning[]): Block {
  const title = row.get('blockTitle') ?? '';
  if (title.trim() === '') {
    const message = 'The block has no title; its code stands for it.';
    warnings.push(doubt('title-missing', `blocks.${code}.title`, message, null, line));
  }
  const level = row.get('level') ?? '';
  return {
    code,
    title: title.trim() === '' ? code : title,
    optional: /^(?:oui|yes|x|1|vrai|true)$/i.test((row.get('optional') ?? '').trim()),
    level: level === '' ? null : level,
    competences: [],
    evaluation: (['P1', 'P2', 'P3'] as const).flatMap((pathway): EvaluationModality[] => {
      const cell = (row.get(`${pathway}-form`) ?? '').trim();
      if (cell === '') return [];
      const form = EvaluationForm.safeParse(cell);
      if (!form.success) {
        const message = `${quoted(cell)} is no form of assessment; it was kept as words.`;
        const place = `blocks.${code}.evaluation.${pathway}`;
        warnings.push(doubt('form-unknown', place, message, cell, line));
      }
      return [
        {
          pathway,
          form: form.success ? form.data : 'other',
          raw: row.get(`${pathway}-raw`) || cell,
          rawPathway: row.get(`${pathway}-candidates`) ?? '',
        },
      ];
    }),
    raw: { competences: '', evaluation: '' },
  };
}
