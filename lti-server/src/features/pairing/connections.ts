import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, inArray, not } from 'drizzle-orm';
import { connection, type Reader, type Transactor } from '../../store/index.ts';
import { hashToken, newToken } from '../access/index.ts';
import { ACCESS_LIFE_MS, MOST_CONNECTIONS, REFRESH_LIFE_MS } from './lifetimes.ts';

export type ConnectionRow = typeof connection.$inferSelect;

export interface Person {
  readonly platformId: string;
  readonly userId: string;
}

/** Both tokens of a connection, in clear: handed out once and kept as hashes. */
export interface TokenPair {
  readonly platformId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Connects one more extension of a person. */
export async function openConnection(
  transactor: Transactor,
  person: Person & { readonly deploymentId: string },
  now: Date,
): Promise<TokenPair> {
  const connectionId = randomBytes(16).toString('base64url');
  const pair = newPair(person.platformId, connectionId);
  await transactor.insert(connection).values({
    platformId: person.platformId,
    connectionId,
    userId: person.userId,
    deploymentId: person.deploymentId,
    ...hashes(pair, now),
    createdAt: now,
  });
  const open = await listConnections(transactor, person, now);
  await revoke(
    transactor,
    person.platformId,
    open.slice(MOST_CONNECTIONS).map((row) => row.connectionId),
  );
  return pair;
}

/**
 * Spends a refresh token for a new pair. Null for any other token than the connection's last one:
 * who shows an earlier one may have stolen it, or been stolen from, so the connection ends.
 */
export async function rotate(
  transactor: Transactor,
  refreshToken: string,
  now: Date,
): Promise<TokenPair | null> {
  const place = placeOf(refreshToken);
  if (place === null) return null;
  const ofConnection = and(
    eq(connection.platformId, place.platformId),
    eq(connection.connectionId, place.connectionId),
  );
  const pair = newPair(place.platformId, place.connectionId);
  const spent = hashToken(refreshToken);
  const rotated = await transactor
    .update(connection)
    .set({ ...hashes(pair, now), previousRefreshTokenHash: spent, lastUsedAt: now })
    .where(
      and(
        ofConnection,
        eq(connection.refreshTokenHash, spent),
        not(connection.revoked),
        gt(connection.refreshExpiresAt, now),
      ),
    )
    .returning({ connectionId: connection.connectionId });
  if (rotated.length > 0) return pair;
  await revoke(transactor, place.platformId, [place.connectionId]);
  return null;
}

/** A person's extensions that can still be used, the newest first. */
export function listConnections(
  reader: Reader,
  { platformId, userId }: Person,
  now: Date,
): Promise<ConnectionRow[]> {
  return reader
    .select()
    .from(connection)
    .where(
      and(
        eq(connection.platformId, platformId),
        eq(connection.userId, userId),
        not(connection.revoked),
        gt(connection.refreshExpiresAt, now),
      ),
    )
    .orderBy(desc(connection.createdAt), desc(connection.connectionId));
}

export async function revoke(
  transactor: Transactor,
  platformId: string,
  connectionIds: readonly string[],
): Promise<void> {
  if (connectionIds.length === 0) return;
  await transactor
    .update(connection)
    .set({ revoked: true })
    .where(
      and(
        eq(connection.platformId, platformId),
        inArray(connection.connectionId, [...connectionIds]),
      ),
    );
}

/** `<platform id>.<connection id>.r<random>`: the connection is named, so that a spent token still finds it. */
function newPair(platformId: string, connectionId: string): TokenPair {
  return {
    platformId,
    accessToken: newToken(platformId, 'a'),
    refreshToken: newToken(`${platformId}.${connectionId}`, 'r'),
  };
}

function hashes(pair: TokenPair, now: Date) {
  return {
    accessTokenHash: hashToken(pair.accessToken),
    accessExpiresAt: new Date(now.getTime() + ACCESS_LIFE_MS),
    refreshTokenHash: hashToken(pair.refreshToken),
    refreshExpiresAt: new Date(now.getTime() + REFRESH_LIFE_MS),
  };
}

function placeOf(
  refreshToken: string,
): { readonly platformId: string; readonly connectionId: string } | null {
  const match = /^([\x21-\x7e]{1,128})\.([A-Za-z0-9_-]{22})\.r[A-Za-z0-9_-]{43}$/.exec(
    refreshToken,
  );
  if (match === null) return null;
  return { platformId: match[1] ?? '', connectionId: match[2] ?? '' };
}
