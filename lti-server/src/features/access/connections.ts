import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import { connection } from '../../store/index.ts';
import type { Principal } from './principal.ts';
import { hashToken, type TokenParts } from './tokens.ts';

/**
 * The person behind an extension's access token.
 * @throws ToolError `session-expired` where refreshing helps, `unauthenticated` where only pairing does
 */
export async function extensionPrincipal(
  context: AppContext,
  token: string,
  { platformId }: TokenParts,
  locale: 'fr' | 'en',
): Promise<Principal> {
  const [row] = await context.store.read((reader) =>
    reader
      .select()
      .from(connection)
      .where(
        and(
          eq(connection.platformId, platformId),
          eq(connection.accessTokenHash, hashToken(token)),
        ),
      ),
  );
  // A rotated token has no row any more: it looks like an unknown one, and refreshing tells which.
  if (row === undefined) throw new ToolError('session-expired');
  if (row.revoked) throw new ToolError('unauthenticated', { text: 'connection-ended' });
  if (row.accessExpiresAt.getTime() <= context.now().getTime()) {
    throw new ToolError('session-expired');
  }
  return {
    platformId,
    userId: row.userId,
    deploymentId: row.deploymentId,
    locale,
    via: 'extension',
    launch: null,
    connectionId: row.connectionId,
  };
}
