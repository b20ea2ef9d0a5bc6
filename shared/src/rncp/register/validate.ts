import { Certification } from '../../certification/index.ts';
import { findExcess } from './blocks/index.ts';

/** A certification that keeps the model's rules, or what is wrong with it, in English. */
export function validate(certification: Certification): Certification | string {
  const excess = findExcess(certification.blocks);
  if (excess !== null) return excess;
  const result = Certification.safeParse(certification);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return `${issue?.message ?? 'something else'} at ${issue?.path.join('.') ?? 'its root'}`;
}
