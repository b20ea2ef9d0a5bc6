import { and, eq, lt } from 'drizzle-orm';
import type { AppContext } from '../../context.ts';
import { Launch } from '../../lti/port.ts';
import { session } from '../../store/index.ts';
import { ToolError } from '../../http/index.ts';
import type { Principal } from './principal.ts';
import { hashToken, type TokenParts } from './tokens.ts';

const MINUTE = 60_000;
/** A session ends after this time without a request… */
export const SESSION_IDLE_MS = 30 * MINUTE;
/** …and in any case after this one. */
export const SESSION_LIFE_MS = 8 * 60 * MINUTE;
/** A session is prolonged only when this much of its idle time is gone: few requests write. */
const PROLONG_AFTER_MS = 10 * MINUTE;

/** @throws ToolError `unauthenticated` for a token that is none of ours, `session-expired` after its time */
export async function sessionPrincipal(
  context: AppContext,
  token: string,
  { platformId }: TokenParts,
): Promise<Principal> {
  const key = and(eq(session.platformId, platformId), eq(session.tokenHash, hashToken(token)));
  const [row] = await context.store.read((reader) => reader.select().from(session).where(key));
  if (row === undefined) throw new ToolError('unauthenticated');
  const now = context.now().getTime();
  if (row.expiresAt.getTime() <= now) throw new ToolError('session-expired');
  const expiresAt = Math.min(now + SESSION_IDLE_MS, row.createdAt.getTime() + SESSION_LIFE_MS);
  if (expiresAt - row.expiresAt.getTime() >= PROLONG_AFTER_MS) {
    await context.store.write((writer) =>
      writer
        .update(session)
        .set({ expiresAt: new Date(expiresAt) })
        .where(key),
    );
  }
  const launch = Launch.safeParse(row.launch);
  // Written by another version of the tool: a new launch costs a click, a wrong reading more.
  if (!launch.success) throw new ToolError('session-expired');
  return {
    platformId,
    userId: row.userId,
    deploymentId: row.deploymentId,
    locale: launch.data.locale,
    via: 'session',
    launch: launch.data,
  };
}

export async function closeSession(context: AppContext, token: string): Promise<void> {
  const platformId = token.slice(0, token.lastIndexOf('.'));
  await context.store.write((writer) =>
    writer
      .delete(session)
      .where(and(eq(session.platformId, platformId), eq(session.tokenHash, hashToken(token)))),
  );
}

/** Ended sessions are kept for a day, so that their bearers are told why, then forgotten. */
export async function forgetEndedSessions(context: AppContext): Promise<void> {
  const before = new Date(context.now().getTime() - 24 * 60 * MINUTE);
  await context.store.write((writer) =>
    writer.delete(session).where(lt(session.expiresAt, before)),
  );
}
