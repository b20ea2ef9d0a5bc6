import type { Certification, CoefficientOverlay } from '@blocmap/shared/certification';
import {
  applyLayer,
  emptyLayer,
  LayerError,
  migrateLayer,
  readLayer,
  type EstablishmentLayer,
  type EstablishmentView,
  type MigratedLayer,
} from '@blocmap/shared/establishment';
import type { LayerItemSetAside, LayerItemToCheck } from '@blocmap/shared/protocol';
import { and, eq } from 'drizzle-orm';
import { establishmentLayer, type Reader } from '../store/index.ts';
import { keepKnown } from './keep-known.ts';
import { StoredLayer } from './stored-layer.ts';
import { versionHash } from './version-hash.ts';

/** What an establishment lays over a version of a certification. */
export interface HeldLayer {
  /** Counts the changes; 0: there have been none. */
  readonly revision: number;
  readonly layer: EstablishmentLayer;
  /** The layer laid over the certification and the decrees. */
  readonly view: EstablishmentView;
  readonly toCheck: readonly LayerItemToCheck[];
  readonly setAside: readonly LayerItemSetAside[];
}

/** The layer of a platform over a certification, for the very version that is given. */
export type LayerReader = (
  reader: Reader,
  platformId: string,
  certification: Certification,
) => Promise<HeldLayer>;

const MOST_KEPT = 200;

/**
 * A layer that was made for another version is brought onto the given one as it is read, so that no
 * moment exists in which a new version counts and its layer does not; it is stored so with its next
 * change, and making the old version current again finds everything as it was.
 */
export function createLayerReader(
  versionOf: (
    reader: Reader,
    platformId: string,
    hash: string,
  ) => Promise<{ readonly certification: Certification } | undefined>,
  coefficients: (code: string) => CoefficientOverlay | undefined,
): LayerReader {
  const kept = new Map<string, HeldLayer>();
  const empty = new WeakMap<Certification, HeldLayer>();

  function hold(
    certification: Certification,
    { layer, ...rest }: Omit<HeldLayer, 'view'>,
  ): HeldLayer {
    const view = applyLayer(certification, layer, coefficients(certification.code));
    return { layer, view, ...rest };
  }

  function nothing(certification: Certification): HeldLayer {
    const layer = emptyLayer(certification.code);
    const made =
      empty.get(certification) ??
      hold(certification, { revision: 0, layer, toCheck: [], setAside: [] });
    empty.set(certification, made);
    return made;
  }

  return async (reader, platformId, certification) => {
    const ofCode = and(
      eq(establishmentLayer.platformId, platformId),
      eq(establishmentLayer.code, certification.code),
    );
    const [found] = await reader
      .select({
        revision: establishmentLayer.revision,
        changedAt: establishmentLayer.changedAt,
      })
      .from(establishmentLayer)
      .where(ofCode);
    if (found === undefined) return nothing(certification);
    const keyOf = ({ revision, changedAt }: typeof found): string =>
      JSON.stringify([platformId, versionHash(certification), revision, changedAt]);
    const known = kept.get(keyOf(found));
    if (known !== undefined) return known;
    const [row] = await reader.select().from(establishmentLayer).where(ofCode);
    if (row === undefined) return nothing(certification);
    const stored = StoredLayer.parse(row.layer);
    const before =
      stored.version === versionHash(certification)
        ? certification
        : (await versionOf(reader, platformId, stored.version))?.certification;
    const { layer, toCheck, dropped } = bring(stored.layer, before, certification);
    const held = hold(certification, {
      revision: row.revision,
      layer,
      toCheck: [...stored.toCheck, ...toCheck],
      setAside: [...stored.setAside, ...dropped],
    });
    kept.set(keyOf(row), held);
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    return held;
  };
}

/** @param before  the version that it was made for; undefined where it is not held any more */
function bring(
  layer: EstablishmentLayer,
  before: Certification | undefined,
  after: Certification,
): Omit<MigratedLayer, 'kept'> {
  if (before === undefined) return keepKnown(layer, after);
  try {
    return before === after
      ? { layer: readLayer(layer, after), toCheck: [], dropped: [] }
      : migrateLayer(layer, before, after);
  } catch (error) {
    // A layer that its own version does not fit: whatever of it makes sense is better than none.
    if (error instanceof LayerError) return keepKnown(layer, after);
    throw error;
  }
}
