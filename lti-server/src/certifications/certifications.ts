import type { Certification, CoefficientOverlay } from '@blocmap/shared/certification';
import type { Certifications } from '../context.ts';

/** Holds certifications in memory, by code. The default must be among them. */
export function certificationsOf(
  list: readonly Certification[],
  coefficients: (code: string) => CoefficientOverlay | undefined,
  defaultCode: string,
): Certifications {
  const byCode = new Map(list.map((certification) => [certification.code, certification]));
  if (!byCode.has(defaultCode)) {
    throw new Error(`The default certification ${defaultCode} is not among those held.`);
  }
  return { list: () => list, find: (code) => byCode.get(code), coefficients, defaultCode };
}
