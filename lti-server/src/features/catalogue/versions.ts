import type { HeldVersionSummary } from '@blocmap/shared/protocol';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { HeldVersion } from '../../certifications/index.ts';
import { certificationVersion, currentVersion, journal, type Reader } from '../../store/index.ts';

/** A stored version without its content. */
export interface StoredVersion {
  readonly code: string;
  readonly versionHash: string;
  readonly format: string;
  readonly importedAt: Date;
  readonly importedBy: string;
  readonly corrections: number;
}

/** What a platform has stored and decided, by code. */
export interface Shelf {
  /** Newest first. */
  readonly stored: ReadonlyMap<string, readonly StoredVersion[]>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

interface Decision {
  readonly at: Date;
  readonly published: boolean;
}

/** @param code  where left out, of all */
export async function readShelf(reader: Reader, platformId: string, code?: string): Promise<Shelf> {
  const rows = await reader
    .select({
      code: certificationVersion.code,
      versionHash: certificationVersion.versionHash,
      format: certificationVersion.format,
      importedAt: certificationVersion.importedAt,
      importedBy: certificationVersion.importedBy,
      corrections: sql<number>`jsonb_array_length(${certificationVersion.corrections})`.mapWith(
        Number,
      ),
    })
    .from(certificationVersion)
    .where(
      and(
        eq(certificationVersion.platformId, platformId),
        code === undefined ? undefined : eq(certificationVersion.code, code),
      ),
    )
    .orderBy(desc(certificationVersion.importedAt), desc(certificationVersion.versionHash));
  const stored = new Map<string, StoredVersion[]>();
  for (const row of rows) stored.set(row.code, [...(stored.get(row.code) ?? []), row]);
  const currents = await reader
    .select({
      code: currentVersion.code,
      at: currentVersion.changedAt,
      published: currentVersion.published,
    })
    .from(currentVersion)
    .where(eq(currentVersion.platformId, platformId));
  const decisions = new Map<string, Decision>(currents.map((row) => [row.code, row]));
  const undecided = [...stored.keys()].filter((one) => !decisions.has(one));
  if (undecided.length > 0) {
    for (const [one, at] of await readReturns(reader, platformId)) {
      if (!decisions.has(one)) decisions.set(one, { at, published: true });
    }
  }
  return { stored, decisions };
}

/** When somebody last went back to the shipped version: that leaves no row but in the journal. */
async function readReturns(reader: Reader, platformId: string): Promise<[string, Date][]> {
  const code = sql<string>`${journal.detail}->>'code'`;
  const rows = await reader
    .select({ code, at: sql`max(${journal.at})`.mapWith(journal.at) })
    .from(journal)
    .where(and(eq(journal.platformId, platformId), eq(journal.action, 'certification.current')))
    .groupBy(code);
  return rows.map((row) => [row.code, row.at]);
}

export interface Shelved {
  readonly current: HeldVersion;
  readonly shipped: HeldVersion | undefined;
}

/** The versions of a code, newest first, the shipped one last. @param named  whether to say by whom */
export function versionsOf(
  { stored, decisions }: Shelf,
  { current, shipped }: Shelved,
  named: boolean,
): HeldVersionSummary[] {
  const { code } = current.certification;
  const decided = decisions.get(code)?.at;
  const list = (stored.get(code) ?? []).map((one): HeldVersionSummary => {
    const waits = decided === undefined || one.importedAt > decided;
    return {
      versionHash: one.versionHash,
      state: one.versionHash === current.hash ? 'current' : waits ? 'waiting' : 'old',
      shipped: one.versionHash === shipped?.hash,
      format: one.format,
      importedAt: one.importedAt.toISOString(),
      importedBy: named ? one.importedBy : null,
      corrections: one.corrections,
    };
  });
  if (shipped === undefined || list.some((one) => one.shipped)) return list;
  const last: HeldVersionSummary = {
    versionHash: shipped.hash,
    state: shipped.hash === current.hash ? 'current' : 'old',
    shipped: true,
    format: null,
    importedAt: null,
    importedBy: null,
    corrections: 0,
  };
  return [...list, last];
}
