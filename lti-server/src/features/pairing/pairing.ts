import { eq, lt, or } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  Connections,
  ExtensionTokens,
  PairingCodeRequest,
  PairingCodeResponse,
  PairingExchange,
  ShortCodeResponse,
} from '@blocmap/shared/protocol';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import {
  connection,
  pairingAttempt,
  pairingCode,
  platform,
  type Transactor,
} from '../../store/index.ts';
import type { Principal } from '../access/index.ts';
import { countAttempt, forgiveAttempt } from './attempts.ts';
import { provesChallenge } from './challenge.ts';
import { insertCode, insertShortCode, spendCode } from './codes.ts';
import { listConnections, openConnection, revoke, rotate, type TokenPair } from './connections.ts';
import { ACCESS_LIFE_MS } from './lifetimes.ts';
import { printShortCode, readShortCode } from './short-code.ts';
import { networkOf } from './source.ts';

type CodeRequest = z.infer<typeof PairingCodeRequest>;

/** How an extension gets, renews and loses its own key to the tool. */
export interface Pairing {
  issueCode(
    principal: Principal,
    request: CodeRequest,
  ): Promise<z.infer<typeof PairingCodeResponse>>;
  issueShortCode(principal: Principal): Promise<z.infer<typeof ShortCodeResponse>>;
  /** @throws ToolError `unauthenticated` for a code or verifier that is not right, `too-many-requests` */
  exchange(request: PairingExchange, source: string): Promise<ExtensionTokens>;
  /** @throws ToolError `unauthenticated` where the connection has ended or ends by this */
  refresh(refreshToken: string): Promise<ExtensionTokens>;
  connections(principal: Principal): Promise<Connections>;
  /** @throws ToolError `not-found` for a connection that is not the principal's */
  revoke(principal: Principal, connectionId: string): Promise<void>;
  forgetEnded(): Promise<void>;
}

export function createPairing(context: AppContext): Pairing {
  const { store } = context;

  return {
    async issueCode(principal, { challenge, state }) {
      const code = await store.transact((transactor) =>
        insertCode(transactor, principal, challenge, context.now()),
      );
      return { code, state };
    },

    async issueShortCode(principal) {
      const { code, expiresAt } = await store.transact((transactor) =>
        insertShortCode(transactor, principal, context.now()),
      );
      return { code: printShortCode(code), expiresAt: expiresAt.toISOString() };
    },

    async exchange(request, source) {
      const now = context.now();
      // What a refusal has written (a code spent, an attempt counted) stays written: it is
      // returned, not thrown.
      const result = await store.transact((transactor) =>
        'code' in request
          ? spendWithVerifier(transactor, request, now)
          : spendTyped(transactor, readShortCode(request.shortCode), networkOf(source), now),
      );
      if (result instanceof ToolError) throw result;
      return tokensOf(context, result);
    },

    async refresh(refreshToken) {
      const pair = await store.transact((transactor) =>
        rotate(transactor, refreshToken, context.now()),
      );
      if (pair === null) throw new ToolError('unauthenticated', { text: 'connection-ended' });
      return tokensOf(context, pair);
    },

    async connections(principal) {
      const rows = await store.read((reader) => listConnections(reader, principal, context.now()));
      return {
        connections: rows.map((row) => ({
          id: row.connectionId,
          createdAt: row.createdAt.toISOString(),
          lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
        })),
      };
    },

    async revoke(principal, connectionId) {
      await store.transact(async (transactor) => {
        const own = await listConnections(transactor, principal, context.now());
        if (!own.some((row) => row.connectionId === connectionId)) throw new ToolError('not-found');
        await revoke(transactor, principal.platformId, [connectionId]);
      });
    },

    async forgetEnded() {
      const now = context.now();
      await store.transact(async (transactor) => {
        await transactor.delete(pairingCode).where(lt(pairingCode.expiresAt, now));
        await transactor.delete(pairingAttempt).where(lt(pairingAttempt.resetsAt, now));
        await transactor
          .delete(connection)
          .where(or(eq(connection.revoked, true), lt(connection.refreshExpiresAt, now)));
      });
    },
  };
}

async function spendWithVerifier(
  transactor: Transactor,
  { code, verifier }: { readonly code: string; readonly verifier: string },
  now: Date,
): Promise<TokenPair | ToolError> {
  const row = await spendCode(transactor, code, 'challenge');
  const proved = row?.challenge != null && provesChallenge(verifier, row.challenge);
  return proved && row.expiresAt > now ? openConnection(transactor, row, now) : wrongCode();
}

async function spendTyped(
  transactor: Transactor,
  code: string,
  source: string,
  now: Date,
): Promise<TokenPair | ToolError> {
  const retryAfter = await countAttempt(transactor, source, now);
  if (retryAfter !== null) return new ToolError('too-many-requests', { retryAfter });
  const row = await spendCode(transactor, code, 'typed');
  if (row === undefined || row.expiresAt <= now) return wrongCode();
  await forgiveAttempt(transactor, source);
  return openConnection(transactor, row, now);
}

function wrongCode(): ToolError {
  return new ToolError('unauthenticated', { text: 'pairing-code-invalid' });
}

async function tokensOf(context: AppContext, pair: TokenPair): Promise<ExtensionTokens> {
  const [own] = await context.store.read((reader) =>
    reader
      .select({ issuer: platform.issuer, name: platform.name })
      .from(platform)
      .where(eq(platform.platformId, pair.platformId)),
  );
  if (own === undefined) throw new ToolError('unauthenticated', { text: 'connection-ended' });
  return {
    accessToken: pair.accessToken,
    expiresIn: ACCESS_LIFE_MS / 1000,
    refreshToken: pair.refreshToken,
    issuer: own.issuer,
    platformName: own.name,
  };
}
