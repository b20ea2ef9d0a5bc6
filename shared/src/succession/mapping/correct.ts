import { z } from 'zod';
import { type Certification, TargetId } from '../../certification/index.ts';
import { SuccessionError } from '../errors.ts';
import { compareNaturally } from '../../language/index.ts';
import { unknownTargets } from './check.ts';
import type { MappingEntry, SuccessionMapping } from './schema.ts';

/** What a person says of a proposal. */
export const MappingCorrection = z.discriminatedUnion('kind', [
  /** This old one has become these; an empty list: nothing corresponds. */
  z.object({ kind: z.literal('set'), from: TargetId, to: z.array(TargetId).max(20) }),
  /** The entry is right as it stands. */
  z.object({ kind: z.literal('confirm'), from: TargetId }),
  /** Not decided after all. */
  z.object({ kind: z.literal('reopen'), from: TargetId }),
  /** All near ones of at least this score are right. */
  z.object({ kind: z.literal('confirm-near'), atLeast: z.number().min(0).max(1) }),
]);
export type MappingCorrection = z.infer<typeof MappingCorrection>;

/**
 * The mapping as a person corrected it; the one given stays as it is.
 *
 * @param to  the certification that the mapping leads to
 * @throws SuccessionError `unknown-target` where the correction names what is not there,
 *   `other-certification` where `to` is not the one that the mapping leads to
 */
export function correctMapping(
  mapping: SuccessionMapping,
  correction: MappingCorrection,
  to: Certification,
): SuccessionMapping {
  if (to.code !== mapping.to.code) throw new SuccessionError('other-certification', [to.code]);
  if (correction.kind === 'confirm-near') {
    const isMeant = (entry: MappingEntry): boolean =>
      entry.kind === 'near' && entry.reason.score >= correction.atLeast;
    return withEntries(mapping, isMeant, (entry) => ({ ...entry, confirmed: true }));
  }
  const { from } = correction;
  if (!mapping.entries.some((entry) => entry.from === from)) {
    throw new SuccessionError('unknown-target', [from]);
  }
  const isMeant = (entry: MappingEntry): boolean => entry.from === from;
  if (correction.kind === 'set') {
    const unknown = unknownTargets(correction.to, to);
    if (unknown.length > 0) throw new SuccessionError('unknown-target', unknown);
    const targets = [...new Set(correction.to)].toSorted(compareNaturally);
    return withEntries(mapping, isMeant, () => byHand(from, targets));
  }
  const confirmed = correction.kind === 'confirm';
  return withEntries(mapping, isMeant, (entry) => ({ ...entry, confirmed }));
}

function byHand(from: TargetId, to: TargetId[]): MappingEntry {
  return {
    from,
    to,
    kind: 'manual',
    confirmed: true,
    reason: { code: 'by-hand', score: 1, words: [], sameBlock: false, others: [] },
  };
}

function withEntries(
  mapping: SuccessionMapping,
  isMeant: (entry: MappingEntry) => boolean,
  change: (entry: MappingEntry) => MappingEntry,
): SuccessionMapping {
  return {
    ...mapping,
    entries: mapping.entries.map((entry) => (isMeant(entry) ? change(entry) : entry)),
  };
}
