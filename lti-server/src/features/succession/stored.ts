import type { Certification } from '@blocmap/shared/certification';
import { proposeMapping, SuccessionMapping } from '@blocmap/shared/succession';
import { and, eq } from 'drizzle-orm';
import type { Certifications } from '../../certifications/index.ts';
import { ToolError } from '../../http/index.ts';
import { succession, type Reader, type Transactor } from '../../store/index.ts';
import type { Pair, SuccessionKey } from './pair.ts';
import { renewMapping } from './renew.ts';

/** The mapping of a succession as it stands: stored, renewed for new versions, or proposed. */
export interface CurrentMapping {
  readonly mapping: SuccessionMapping;
  /** Counts corrections; 0: nobody has made any. */
  readonly revision: number;
  /** True where what is stored was about other versions. */
  readonly renewed: boolean;
}

/** The certifications are kept as long as they are in use, and what was proposed for them with them. */
const proposals = new WeakMap<Certification, WeakMap<Certification, SuccessionMapping>>();

function proposed({ from, to }: Pair): SuccessionMapping {
  const known =
    proposals.get(from.certification) ?? new WeakMap<Certification, SuccessionMapping>();
  proposals.set(from.certification, known);
  let mapping = known.get(to.certification);
  if (mapping === undefined) {
    mapping = proposeMapping(from.certification, to.certification);
    known.set(to.certification, mapping);
  }
  return mapping;
}

export async function readMapping(
  certifications: Certifications,
  reader: Reader,
  key: SuccessionKey,
  pair: Pair,
): Promise<CurrentMapping> {
  const [row] = await reader.select().from(succession).where(ofSuccession(key));
  if (row === undefined) return { mapping: proposed(pair), revision: 0, renewed: false };
  const stored = SuccessionMapping.parse(row.mapping);
  const { revision } = row;
  if (stored.from.hash === pair.from.hash && stored.to.hash === pair.to.hash) {
    return { mapping: stored, revision, renewed: false };
  }
  const from = await certifications.version(reader, key.platformId, stored.from.hash);
  const to = await certifications.version(reader, key.platformId, stored.to.hash);
  const fresh = proposed(pair);
  if (from === undefined || to === undefined) return { mapping: fresh, revision, renewed: true };
  const mapping = renewMapping(
    fresh,
    stored,
    { from: from.certification, to: to.certification },
    { from: pair.from.certification, to: pair.to.certification },
  );
  return { mapping, revision, renewed: true };
}

/**
 * Keeps the mapping as the next revision, unless somebody else was quicker.
 *
 * @throws ToolError `conflict`
 */
export async function saveMapping(
  transactor: Transactor,
  key: SuccessionKey,
  { mapping, revision }: CurrentMapping,
  by: { readonly userId: string; readonly now: Date },
): Promise<void> {
  const { platformId, from, to } = key;
  const next = { mapping, revision: revision + 1, changedBy: by.userId, changedAt: by.now };
  const written = await transactor
    .insert(succession)
    .values({ platformId, fromCode: from, toCode: to, ...next })
    .onConflictDoUpdate({
      target: [succession.platformId, succession.fromCode, succession.toCode],
      set: next,
      setWhere: eq(succession.revision, revision),
    })
    .returning({ revision: succession.revision });
  if (written.length === 0) throw new ToolError('conflict', { text: 'succession-changed' });
}

/** Keeps a proposal that was acted upon as it stood; what is stored already stays. */
export async function keepProposal(
  transactor: Transactor,
  { platformId, from, to }: SuccessionKey,
  mapping: SuccessionMapping,
  by: { readonly userId: string; readonly now: Date },
): Promise<void> {
  const stored = { mapping, revision: 0, changedBy: by.userId, changedAt: by.now };
  await transactor
    .insert(succession)
    .values({ platformId, fromCode: from, toCode: to, ...stored })
    .onConflictDoNothing();
}

/** @throws ToolError `conflict` where what the person was shown is no longer what is there */
export function requireSeen(
  shown: {
    readonly revision: number;
    readonly versions: { readonly from: string; readonly to: string };
  },
  { mapping, revision }: CurrentMapping,
): void {
  const same =
    shown.revision === revision &&
    shown.versions.from === mapping.from.hash &&
    shown.versions.to === mapping.to.hash;
  if (!same) throw new ToolError('conflict', { text: 'succession-changed' });
}

function ofSuccession({ platformId, from, to }: SuccessionKey) {
  return and(
    eq(succession.platformId, platformId),
    eq(succession.fromCode, from),
    eq(succession.toCode, to),
  );
}
