import type { ImportSummary } from '@blocmap/shared/protocol';

/** What the button to save says and does for the certifications that are chosen. */
export interface Saving {
  /** Those that hold something to save. */
  readonly chosen: readonly ImportSummary[];
  readonly added: number;
  readonly versions: number;
  readonly openDoubts: number;
}

export function whatSavingDoes(
  certifications: readonly ImportSummary[],
  left: ReadonlySet<string>,
): Saving {
  const chosen = certifications.filter(({ code, state }) => state !== 'same' && !left.has(code));
  return {
    chosen,
    added: chosen.filter(({ state }) => state === 'new').length,
    versions: chosen.filter(({ state }) => state === 'changed').length,
    openDoubts: chosen.reduce((sum, { doubts }) => sum + doubts.open, 0),
  };
}
