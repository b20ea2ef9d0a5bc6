import type { CurrentVersion } from '@blocmap/shared/protocol';
import { and, eq } from 'drizzle-orm';
import type { Certifications } from '../../certifications/index.ts';
import { isOfficial } from '../../certifications/reading/index.ts';
import { ToolError } from '../../http/index.ts';
import { certificationVersion, currentVersion, type Transactor } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';
import { holdCode, setCurrent } from './save.ts';

/**
 * Makes a version that waits, or an old one, the one that counts. The shipped one counts where no
 * other is named.
 *
 * @throws ToolError `not-found` where the platform holds no such version of the code
 */
export async function makeCurrent(
  transactor: Transactor,
  certifications: Certifications,
  version: { readonly platformId: string; readonly code: string; readonly versionHash: string },
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<CurrentVersion> {
  const { platformId, code, versionHash } = version;
  await holdCode(transactor, { platformId, code });
  const before = await certifications.current(transactor, platformId, code);
  const [stored] = await transactor
    .select({ format: certificationVersion.format })
    .from(certificationVersion)
    .where(
      and(
        eq(certificationVersion.platformId, platformId),
        eq(certificationVersion.versionHash, versionHash),
        eq(certificationVersion.code, code),
      ),
    );
  const shipped = certifications.shipped(code)?.hash === versionHash;
  if (stored === undefined && !shipped) throw new ToolError('not-found');
  const published = shipped || isOfficial(stored?.format ?? '');
  if (stored === undefined) {
    await transactor
      .delete(currentVersion)
      .where(and(eq(currentVersion.platformId, platformId), eq(currentVersion.code, code)));
  } else {
    const by = { platformId, changedBy: actorId, changedAt: now };
    await setCurrent(transactor, by, { code, versionHash, published });
  }
  if (before?.hash !== versionHash) {
    await writeJournal(transactor, {
      platformId,
      courseId: null,
      actorId,
      action: 'certification.current',
      detail: { code, versionHash, before: before?.hash ?? null },
      at: now,
    });
  }
  return { code, versionHash, published };
}
