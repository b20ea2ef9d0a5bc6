import { versionHash, type HeldLayer, type StoredLayer } from '../../certifications/index.ts';
import type { Certification } from '@blocmap/shared/certification';
import { eq } from 'drizzle-orm';
import { ToolError } from '../../http/index.ts';
import { establishmentLayer, type Transactor } from '../../store/index.ts';

/** A layer is one for each code on a platform. */
export interface LayerKey {
  readonly platformId: string;
  readonly code: string;
}

/** Who changes it, and when. */
export interface ChangedBy {
  readonly userId: string;
  readonly now: Date;
}

/**
 * Keeps a layer as the next revision, for the version that it was made on, unless somebody else was
 * quicker.
 *
 * @throws ToolError `conflict`
 */
export async function saveLayer(
  transactor: Transactor,
  { platformId, code }: LayerKey,
  certification: Certification,
  { layer, toCheck, setAside, revision }: Omit<HeldLayer, 'view'>,
  { userId, now }: ChangedBy,
): Promise<void> {
  const stored: StoredLayer = {
    version: versionHash(certification),
    layer,
    toCheck: [...toCheck],
    setAside: [...setAside],
  };
  const next = { layer: stored, revision: revision + 1, changedBy: userId, changedAt: now };
  const written = await transactor
    .insert(establishmentLayer)
    .values({ platformId, code, ...next })
    .onConflictDoUpdate({
      target: [establishmentLayer.platformId, establishmentLayer.code],
      set: next,
      setWhere: eq(establishmentLayer.revision, revision),
    })
    .returning({ revision: establishmentLayer.revision });
  if (written.length === 0) throw new ToolError('conflict', { text: 'layer-changed' });
}
