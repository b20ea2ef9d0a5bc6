import type { CurrentVersion } from '@blocmap/shared/protocol';
import { and, eq } from 'drizzle-orm';
import { ToolError } from '../../http/index.ts';
import { currentVersion, type Transactor } from '../../store/index.ts';
import type { Principal } from '../access/index.ts';
import { writeJournal } from '../journal/index.ts';

/**
 * Opens the current version of a code to everybody, or closes it. The shipped one is always open.
 *
 * @param wish  with the version that the person has seen
 * @throws ToolError `not-found`, `conflict`
 */
export async function publish(
  transactor: Transactor,
  { platformId, userId: actorId }: Pick<Principal, 'platformId' | 'userId'>,
  wish: CurrentVersion,
  at: Date,
): Promise<CurrentVersion> {
  const { code, versionHash, published } = wish;
  const ofCode = and(eq(currentVersion.platformId, platformId), eq(currentVersion.code, code));
  const [row] = await transactor
    .select({ hash: currentVersion.versionHash, published: currentVersion.published })
    .from(currentVersion)
    .where(ofCode)
    .for('update');
  if (row === undefined) throw new ToolError('not-found');
  if (row.hash !== versionHash) {
    throw new ToolError('conflict', { text: 'import-current-changed' });
  }
  if (row.published !== published) {
    await transactor.update(currentVersion).set({ published }).where(ofCode);
    await writeJournal(transactor, {
      platformId,
      courseId: null,
      actorId,
      action: 'certification.published',
      detail: { code, versionHash, published },
      at,
    });
  }
  return wish;
}
