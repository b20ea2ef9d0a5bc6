/** Versions of one certification for the tests of comparing them. */
import type { Certification } from '../../certification/index.ts';
import { certificationOf } from '../fixtures/certification.ts';

export const CODE = 'RNCP1';

export function version(
  blocks: [title: string, competences: string[]][],
  more: Partial<Certification> = {},
): Certification {
  const plain = blocks.map(([title, competences]) => ({ title, competences }));
  return { ...certificationOf(CODE, plain), ...more };
}
