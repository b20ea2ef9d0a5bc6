import { Certification } from '../certification/index.ts';
import { correctBlock, correctEvaluation } from './block.ts';
import { correctCompetences } from './competences.ts';
import { doubtsOf, type Doubt } from './doubts.ts';
import type { Draft } from './draft.ts';
import { CorrectionError } from './errors.ts';
import type { Correction } from './schema.ts';

/** A certification on its way from what was read to what will be saved. */
export interface Settlement {
  /** Valid; its warnings are the doubts still open. */
  readonly certification: Certification;
  /** In the order in which they were read, each at the place that it has now. */
  readonly open: readonly Doubt[];
  /** By the doubt's key: the index of the correction that settled it. */
  readonly settledBy: ReadonlyMap<string, number>;
}

/**
 * Applies corrections one after the other. What was read is left as it is.
 *
 * @throws CorrectionError where one of them names what is not there
 */
export function settle(
  certification: Certification,
  corrections: readonly Correction[],
): Settlement {
  const settledBy = new Map<string, number>();
  let current: Draft = { certification, open: doubtsOf(certification) };
  const known = new Set(current.open.map(({ key }) => key));
  corrections.forEach((correction, index) => {
    for (const key of correction.settles) {
      if (!known.has(key)) throw new CorrectionError('unknown-doubt', key);
    }
    const before = current.open;
    const changed = correct(current, correction);
    const settled = new Set<string>(correction.settles);
    current = { ...changed, open: changed.open.filter(({ key }) => !settled.has(key)) };
    const left = new Set(current.open.map(({ key }) => key));
    for (const { key } of before) if (!left.has(key)) settledBy.set(key, index);
  });
  const warnings = current.open.map(({ warning }) => warning);
  return {
    certification: Certification.parse({ ...current.certification, warnings }),
    open: current.open,
    settledBy,
  };
}

/**
 * The certification with the corrections in it: ids are numbered anew where a list has changed,
 * doubts that were settled are gone, the printed text stays as it was.
 *
 * @throws CorrectionError where one of them names what is not there
 */
export function applyCorrections(
  certification: Certification,
  corrections: readonly Correction[],
): Certification {
  return settle(certification, corrections).certification;
}

function correct(draft: Draft, correction: Correction): Draft {
  const { certification } = draft;
  switch (correction.kind) {
    case 'accept':
      return draft;
    case 'competence-text':
    case 'competence-split':
    case 'competence-merge':
    case 'competence-remove':
    case 'competence-add':
      return correctCompetences(draft, correction);
    case 'block-title':
    case 'block-optional':
    case 'block-level':
      return { ...draft, certification: correctBlock(certification, correction) };
    case 'evaluation-form':
      return { ...draft, certification: correctEvaluation(certification, correction) };
    case 'title':
      return { ...draft, certification: { ...certification, title: correction.title } };
    case 'date': {
      const dates = { ...certification.dates, [correction.date]: correction.value };
      return { ...draft, certification: { ...certification, dates } };
    }
  }
}
