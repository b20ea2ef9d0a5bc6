import { contentHash, type Certification } from '@blocmap/shared/certification';
import { settle, type Correction, type Settlement } from '@blocmap/shared/corrections';
import type { ImportPreview, ImportSummary } from '@blocmap/shared/protocol';
import { compareVersions, SuccessionError } from '@blocmap/shared/succession';
import type { HeldVersion } from '../../certifications/index.ts';
import { explainWarning, ReadingError } from '../../certifications/reading/index.ts';
import type { Locale } from '../../ui/define-texts.ts';

/** What stands on the other side of a certification that is about to be saved. */
export interface Beside {
  /** The version of the same code that counts now. */
  readonly current: HeldVersion | undefined;
  readonly becomesCurrent: boolean;
}

/** @param corrections those of this certification */
export function summaryOf(
  certification: Certification,
  corrections: readonly Correction[],
  beside: Beside,
): ImportSummary {
  return summarise(settle(certification, corrections), corrections.length, beside);
}

function summarise(
  { certification, open, settledBy }: Settlement,
  corrections: number,
  { current, becomesCurrent }: Beside,
): ImportSummary {
  const { code, title, blocks } = certification;
  const same = current !== undefined && current.hash === contentHash(certification);
  return {
    code,
    title,
    blocks: blocks.length,
    competences: blocks.reduce((sum, block) => sum + block.competences.length, 0),
    state: current === undefined ? 'new' : same ? 'same' : 'changed',
    doubts: { open: open.length, settled: settledBy.size },
    corrections,
    current:
      current === undefined
        ? null
        : {
            versionHash: current.hash,
            title: current.certification.title,
            shipped: current.shipped,
          },
    becomesCurrent,
  };
}

/** The dry run of one certification. */
export function previewOf(
  certification: Certification,
  corrections: readonly Correction[],
  { beside, locale }: { readonly beside: Beside; readonly locale: Locale },
): Omit<ImportPreview, 'draftId' | 'revision'> {
  const settlement = settle(certification, corrections);
  const open = new Map(settlement.open.map(({ key, warning }) => [key, warning]));
  return {
    summary: summarise(settlement, corrections.length, beside),
    certification: settlement.certification,
    comparison: compareVersions(beside.current?.certification ?? null, settlement.certification),
    doubts: settle(certification, []).open.map(({ key, warning }) => ({
      key,
      warning: open.get(key) ?? warning,
      text: explainWarning(warning, locale),
      state: open.has(key) ? 'open' : 'settled',
    })),
    corrections: [...corrections],
  };
}

/**
 * Makes sure that what was read can be shown beside what is held: it is refused at the door, not later.
 * @throws ReadingError `too-large`
 */
export function checkComparable(
  certification: Certification,
  current: HeldVersion | undefined,
): void {
  try {
    compareVersions(current?.certification ?? null, certification);
  } catch (error) {
    if (!(error instanceof SuccessionError)) throw error;
    throw new ReadingError('too-large', certification.code);
  }
}
