import { writeCase, type CFPackage } from '@blocmap/shared/interchange';
import { compareNaturally } from '@blocmap/shared/language';
import { desc, eq } from 'drizzle-orm';
import {
  publishedAt,
  readExchangeFacts,
  type ExchangeFacts,
  type HeldVersion,
} from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { currentVersion, type Reader } from '../../store/index.ts';

const MOST_KEPT = 300;

/** The packages that anybody may read, by code. */
export type ReadPackages = () => Promise<readonly CFPackage[]>;

interface Source {
  readonly held: HeldVersion;
  readonly facts: ExchangeFacts;
}

/**
 * Every shipped certification, and in its place or beside it what platforms have published: of two
 * platforms that did, the one that decided last. Weights are those of decrees, never an
 * establishment's; what was decided on successions is given of published codes alone. The one
 * place that reads across platforms: nothing in it is anybody's.
 */
export function createPackages(context: AppContext): ReadPackages {
  const { store, certifications, config } = context;
  const baseUrl = config.publicUrl.replace(/\/+$/, '');
  const kept = new Map<string, CFPackage>();

  function made({ held, facts }: Source): CFPackage {
    const { code } = held.certification;
    const key = JSON.stringify([code, held.hash, facts]);
    const found =
      kept.get(key) ??
      writeCase(held.certification, {
        ...facts,
        baseUrl,
        overlay: certifications.coefficients(code),
      });
    kept.delete(key);
    kept.set(key, found);
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    return found;
  }

  async function readSources(reader: Reader): Promise<Map<string, Source>> {
    const sources = new Map<string, Source>();
    const rows = await reader
      .select({
        platformId: currentVersion.platformId,
        code: currentVersion.code,
        hash: currentVersion.versionHash,
      })
      .from(currentVersion)
      .where(eq(currentVersion.published, true))
      .orderBy(desc(currentVersion.changedAt), desc(currentVersion.platformId));
    for (const { platformId, code, hash } of rows) {
      if (sources.has(code)) continue;
      const held = await certifications.version(reader, platformId, hash);
      if (held === undefined) continue;
      sources.set(code, { held, facts: await readExchangeFacts(reader, platformId, held) });
    }
    for (const held of certifications.allShipped()) {
      const { code } = held.certification;
      if (!sources.has(code)) sources.set(code, { held, facts: { changedAt: publishedAt(held) } });
    }
    return sources;
  }

  return () =>
    store.read(async (reader) => {
      const sources = await readSources(reader);
      return [...sources]
        .toSorted(([a], [b]) => compareNaturally(a, b))
        .map(([, source]) => made(onlyPublic(source, sources)));
    });
}

/** Without pointers to what is not given. */
function onlyPublic({ held, facts }: Source, sources: ReadonlyMap<string, Source>): Source {
  const { replacements = [], changedAt } = facts;
  const isPublic = (target: string) => sources.has(target.slice(0, target.lastIndexOf('BC')));
  return {
    held,
    facts: { changedAt, replacements: replacements.filter(({ to }) => isPublic(to)) },
  };
}
