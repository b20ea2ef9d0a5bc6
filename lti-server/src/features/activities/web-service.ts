import { and, eq, gt } from 'drizzle-orm';
import { courseContents, webService, type Transactor } from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';
import type { TokenSeal } from './token.ts';

interface By {
  readonly platformId: string;
  readonly actorId: string;
  readonly now: Date;
}

/** Keeps the school's key to its web services in place of the one before; all courses are due anew. */
export async function setToken(
  transactor: Transactor,
  tokens: TokenSeal,
  token: string,
  { platformId, actorId, now }: By,
): Promise<void> {
  const given = {
    sealedToken: await tokens.seal(platformId, token),
    setAt: now,
    lastReadAt: null,
    problem: null,
    problemAt: null,
  };
  await transactor
    .insert(webService)
    .values({ platformId, ...given })
    .onConflictDoUpdate({ target: [webService.platformId], set: given });
  await forgetFailures(transactor, platformId);
  await journalChange(transactor, 'set', { platformId, actorId, now });
}

/** Forgets it. What was read stays; pages and links say from then on what is there. */
export async function removeToken(transactor: Transactor, by: By): Promise<void> {
  const removed = await transactor
    .delete(webService)
    .where(eq(webService.platformId, by.platformId))
    .returning({ platformId: webService.platformId });
  if (removed.length > 0) await journalChange(transactor, 'removed', by);
}

async function forgetFailures(transactor: Transactor, platformId: string): Promise<void> {
  await transactor
    .update(courseContents)
    .set({ failures: 0, attemptedAt: null })
    .where(and(eq(courseContents.platformId, platformId), gt(courseContents.failures, 0)));
}

function journalChange(
  transactor: Transactor,
  change: 'set' | 'removed',
  { platformId, actorId, now }: By,
): Promise<string> {
  return writeJournal(transactor, {
    platformId,
    courseId: null,
    actorId,
    action: 'web-service.changed',
    detail: { change },
    at: now,
  });
}
