import type { Block, Certification, EvaluationModality } from '../certification/index.ts';
import { CorrectionError } from './errors.ts';
import type { Correction } from './schema.ts';

type Of<K extends Correction['kind']> = Extract<Correction, { kind: K }>;

/** @throws CorrectionError `unknown-block` */
export function withBlock(
  certification: Certification,
  code: string,
  change: (block: Block) => Block,
): Certification {
  if (!certification.blocks.some((block) => block.code === code)) {
    throw new CorrectionError('unknown-block', code);
  }
  const blocks = certification.blocks.map((block) => (block.code === code ? change(block) : block));
  return { ...certification, blocks };
}

/** @throws CorrectionError `unknown-block` */
export function correctBlock(
  certification: Certification,
  correction: Of<'block-title'> | Of<'block-optional'> | Of<'block-level'>,
): Certification {
  return withBlock(certification, correction.block, (block) => {
    switch (correction.kind) {
      case 'block-title':
        return { ...block, title: correction.title };
      case 'block-optional':
        return { ...block, optional: correction.optional };
      case 'block-level':
        return { ...block, level: correction.level };
    }
  });
}

/** A pathway that the fiche prints nothing for gets an entry without printed words. */
export function correctEvaluation(
  certification: Certification,
  { block: code, pathway, form }: Of<'evaluation-form'>,
): Certification {
  return withBlock(certification, code, (block) => {
    const known = block.evaluation.some((cell) => cell.pathway === pathway);
    const added: EvaluationModality = { pathway, form, raw: '', rawPathway: '' };
    const evaluation = known
      ? block.evaluation.map((cell) => (cell.pathway === pathway ? { ...cell, form } : cell))
      : [...block.evaluation, added].toSorted((a, b) => (a.pathway < b.pathway ? -1 : 1));
    return { ...block, evaluation };
  });
}
