import type { CandidatePathway } from '@blocmap/shared/certification';

export const PATHWAYS: readonly CandidatePathway[] = ['P1', 'P2', 'P3'];

/** The pathway that a choice names. */
export function pathwayNamed(name: string): CandidatePathway {
  return PATHWAYS.find((one) => one === name) ?? 'P1';
}
