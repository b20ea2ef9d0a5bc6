import { contentHash, type Certification } from '@blocmap/shared/certification';
import type { Correction } from '@blocmap/shared/corrections';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Certifications } from '../../certifications/index.ts';
import { isOfficial } from '../../certifications/reading/index.ts';
import { ToolError } from '../../http/index.ts';
import {
  certificationVersion,
  course,
  currentVersion,
  type Reader,
  type Transactor,
} from '../../store/index.ts';
import type { Standing } from '../access/index.ts';
import { writeJournal } from '../journal/index.ts';
import { becomesCurrent } from './standing.ts';

/** One certification as it is to be kept. */
export interface ToSave {
  readonly certification: Certification;
  readonly corrections: readonly Correction[];
  /** The version that counted when the person looked; null: none. Undefined: whatever counts. */
  readonly replaces?: string | null;
}

export interface Saved {
  readonly code: string;
  readonly title: string;
  readonly versionHash: string;
  readonly outcome: 'current' | 'waiting' | 'already';
  readonly succeeds: string[];
}

export interface SavedBy {
  readonly platformId: string;
  readonly actorId: string;
  readonly standing: Standing;
  readonly format: string;
  readonly now: Date;
}

/** Who runs the installation decides for everybody. */
export const operatorStanding: Standing = { administrator: true, headOf: [], teaches: [] };

/**
 * Stores versions and makes each the one that counts where the person may. Two who save the same
 * code wait for each other; a stored version is never changed.
 *
 * @throws ToolError `conflict` where another version counts than the person has looked at
 */
export async function saveCertifications(
  transactor: Transactor,
  certifications: Certifications,
  list: readonly ToSave[],
  by: SavedBy,
): Promise<Saved[]> {
  const saved: Saved[] = [];
  // Always in the same order, so that two savings never wait for each other in a circle.
  for (const one of list.toSorted((a, b) =>
    a.certification.code < b.certification.code ? -1 : 1,
  )) {
    saved.push(await save(transactor, certifications, one, by));
  }
  return saved;
}

async function save(
  transactor: Transactor,
  certifications: Certifications,
  { certification, corrections, replaces }: ToSave,
  { platformId, actorId, standing, format, now }: SavedBy,
): Promise<Saved> {
  const { code, title } = certification;
  await holdCode(transactor, { platformId, code });
  const current = await certifications.current(transactor, platformId, code);
  if (replaces !== undefined && (current?.hash ?? null) !== replaces) {
    throw new ToolError('conflict', { text: 'import-current-changed' });
  }
  const versionHash = contentHash(certification);
  const counts = await becomesCurrent(transactor, certifications, standing, { platformId, code });
  const already = current?.hash === versionHash;
  if (!already) {
    await transactor
      .insert(certificationVersion)
      .values({
        platformId,
        versionHash,
        code,
        title,
        content: certification,
        format,
        corrections,
        importedBy: actorId,
        importedAt: now,
      })
      .onConflictDoNothing();
    if (counts) {
      const change = { code, versionHash, published: isOfficial(format) };
      await setCurrent(transactor, { platformId, changedBy: actorId, changedAt: now }, change);
    }
    await writeJournal(transactor, {
      platformId,
      courseId: null,
      actorId,
      action: 'certification.saved',
      detail: { code, versionHash, before: current?.hash ?? null, waiting: !counts },
      at: now,
    });
  }
  return {
    code,
    title,
    versionHash,
    outcome: already ? 'already' : counts ? 'current' : 'waiting',
    succeeds: await succeeded(transactor, certifications, certification, platformId),
  };
}

/** Whoever changes which version of a code counts does so alone, even where no row is there yet. */
export async function holdCode(
  transactor: Transactor,
  { platformId, code }: { readonly platformId: string; readonly code: string },
): Promise<void> {
  const name = JSON.stringify(['certification', platformId, code]);
  await transactor.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

export async function setCurrent(
  transactor: Transactor,
  by: { readonly platformId: string; readonly changedBy: string; readonly changedAt: Date },
  version: { readonly code: string; readonly versionHash: string; readonly published: boolean },
): Promise<void> {
  await transactor
    .insert(currentVersion)
    .values({ ...by, ...version })
    .onConflictDoUpdate({
      target: [currentVersion.platformId, currentVersion.code],
      set: {
        versionHash: version.versionHash,
        published: version.published,
        changedBy: by.changedBy,
        changedAt: by.changedAt,
      },
    });
}

/** The certifications in use that this one replaces, by its own links or by theirs. */
async function succeeded(
  reader: Reader,
  certifications: Certifications,
  { code, previous }: Certification,
  platformId: string,
): Promise<string[]> {
  const named = new Set(previous.map((link) => link.code));
  const held = await certifications.list(reader, platformId);
  const replaced = held
    .map(({ certification }) => certification)
    .filter((one) => named.has(one.code) || one.next.some((link) => link.code === code))
    .map((one) => one.code)
    .filter((one) => one !== code);
  if (replaced.length === 0) return [];
  const used = await reader
    .selectDistinct({ code: course.certificationCode })
    .from(course)
    .where(and(eq(course.platformId, platformId), inArray(course.certificationCode, replaced)));
  return used.map((row) => row.code).toSorted();
}
