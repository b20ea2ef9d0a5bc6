import { and, eq } from 'drizzle-orm';
import { connection, session, type Transactor } from '../../store/index.ts';

/**
 * Ends at once what somebody, or everybody of a platform, has open: sessions, and the extensions
 * that were connected. Who comes back by a launch gets a new session.
 *
 * @param userId null: of everybody
 * @returns how many of each were ended
 */
export async function revokeAccess(
  transactor: Transactor,
  platformId: string,
  userId: string | null,
): Promise<{ readonly sessions: number; readonly connections: number }> {
  const of = (table: typeof session | typeof connection) =>
    and(eq(table.platformId, platformId), ...(userId === null ? [] : [eq(table.userId, userId)]));
  const sessions = await transactor
    .delete(session)
    .where(of(session))
    .returning({ userId: session.userId });
  const connections = await transactor
    .update(connection)
    .set({ revoked: true })
    .where(and(of(connection), eq(connection.revoked, false)))
    .returning({ userId: connection.userId });
  return { sessions: sessions.length, connections: connections.length };
}
