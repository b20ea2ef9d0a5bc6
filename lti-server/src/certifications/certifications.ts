import { Certification, contentHash, type CoefficientOverlay } from '@blocmap/shared/certification';
import { and, eq } from 'drizzle-orm';
import { certificationVersion, currentVersion, type Reader } from '../store/index.ts';
import { createLayerReader, type LayerReader } from './layers.ts';
import { createVersionCache } from './version-cache.ts';

/** A version of a certification that a platform holds. */
export interface HeldVersion {
  readonly hash: string;
  readonly certification: Certification;
  /** It came with the tool and is in no store. */
  readonly shipped: boolean;
}

/** The certifications that platforms hold: those shipped with the tool, and what each has imported. */
export interface Certifications {
  /** The one that a new course starts with. */
  readonly defaultCode: string;
  /** The version of a code that counts on a platform; undefined where it holds none. */
  current(reader: Reader, platformId: string, code: string): Promise<HeldVersion | undefined>;
  /** Every code that the platform holds, each in the version that counts, by code. */
  list(reader: Reader, platformId: string): Promise<HeldVersion[]>;
  /** One version by its name, of whatever age. */
  version(reader: Reader, platformId: string, hash: string): Promise<HeldVersion | undefined>;
  /** The version that came with the tool, whether or not a platform has put its own in its place. */
  shipped(code: string): HeldVersion | undefined;
  /** Every version that came with the tool. */
  allShipped(): readonly HeldVersion[];
  /** What decrees say of the blocks' weights, where a source is known. */
  coefficients(code: string): CoefficientOverlay | undefined;
  /** What a platform's establishment lays over a version. */
  readonly layer: LayerReader;
}

/**
 * Versions never change: what has been read once is kept, by its hash. Which version counts can
 * change at any time, from another process too, and is asked each time.
 *
 * @throws Error where the default is not among those shipped
 */
export function createCertifications(
  shippedList: readonly Certification[],
  coefficients: (code: string) => CoefficientOverlay | undefined,
  defaultCode: string,
): Certifications {
  const byCode = new Map(shippedList.map((one) => [one.code, shippedVersion(one)]));
  const byHash = new Map([...byCode.values()].map((held) => [held.hash, held]));
  if (!byCode.has(defaultCode)) {
    throw new Error(`The default certification ${defaultCode} is not among those held.`);
  }
  const cache = createVersionCache(async (reader, { platformId, hash }) => {
    const [row] = await reader
      .select({ content: certificationVersion.content })
      .from(certificationVersion)
      .where(
        and(
          eq(certificationVersion.platformId, platformId),
          eq(certificationVersion.versionHash, hash),
        ),
      );
    if (row === undefined) return undefined;
    return { hash, certification: Certification.parse(row.content), shipped: false };
  });
  const version: Certifications['version'] = async (reader, platformId, hash) =>
    (await cache(reader, { platformId, hash })) ?? byHash.get(hash);

  return {
    defaultCode,
    version,
    coefficients,
    layer: createLayerReader(version, coefficients),
    shipped: (code) => byCode.get(code),
    allShipped: () => [...byCode.values()],
    async current(reader, platformId, code) {
      const [row] = await reader
        .select({ hash: currentVersion.versionHash })
        .from(currentVersion)
        .where(and(eq(currentVersion.platformId, platformId), eq(currentVersion.code, code)));
      return row === undefined ? byCode.get(code) : version(reader, platformId, row.hash);
    },
    async list(reader, platformId) {
      const rows = await reader
        .select({ code: currentVersion.code, hash: currentVersion.versionHash })
        .from(currentVersion)
        .where(eq(currentVersion.platformId, platformId));
      const held = new Map(byCode);
      for (const { code, hash } of rows) {
        const found = await version(reader, platformId, hash);
        if (found !== undefined) held.set(code, found);
      }
      return [...held.values()].toSorted((a, b) =>
        a.certification.code < b.certification.code ? -1 : 1,
      );
    },
  };
}

function shippedVersion(certification: Certification): HeldVersion {
  return { hash: contentHash(certification), certification, shipped: true };
}
