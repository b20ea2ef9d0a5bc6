/** Access tokens for platforms' services: asked for once, shared until shortly before they expire. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { call } from '../http/client.ts';
import type { SigningKeys } from '../keys/signing-key.ts';
import type { Health } from '../health/health.ts';
import type { Platform } from '../platforms/platform.ts';
import { PlatformServiceError } from '../port.ts';
import { asServiceError, parseBody, refusedBy } from './failures.ts';
import type { Scope } from './scopes.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const ASSERTION_SECONDS = 60;
/** A token that is about to expire is not used any more. */
const MARGIN_SECONDS = 30;
/** Where the platform does not say: as long as the standard suggests. */
const DEFAULT_LIFETIME_SECONDS = 3600;

const TokenAnswer = z.object({
  access_token: z.string().min(1).max(10_000),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce.number().positive().catch(DEFAULT_LIFETIME_SECONDS),
});

export interface AccessTokens {
  /** @throws PlatformServiceError */
  get(platform: Platform, scope: Scope): Promise<string>;
  /** Asks for a new one, whatever is kept. @throws PlatformServiceError */
  renew(platform: Platform, scope: Scope): Promise<void>;
  /** The platform did not take this token: the next call asks for another. */
  discard(platform: Platform, scope: Scope, token: string): Promise<void>;
}

interface Entry {
  readonly token: string;
  readonly expiresAt: number;
}

export interface AccessTokenDeps {
  readonly signingKeys: SigningKeys;
  readonly health: Pick<Health, 'noteToken' | 'noteFailure'>;
  readonly now: () => Date;
}

export function createAccessTokens({ signingKeys, health, now }: AccessTokenDeps): AccessTokens {
  const kept = new Map<string, Promise<Entry>>();
  const keyOf = (platform: Platform, scope: Scope): string => `${platform.platformId} ${scope}`;

  async function assertionFor(platform: Platform): Promise<string> {
    const seconds = Math.floor(now().getTime() / 1000);
    const { kid, privateKey } = await signingKeys.signer();
    return new SignJWT({})
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(platform.clientId)
      .setSubject(platform.clientId)
      .setAudience(platform.tokenAudience ?? platform.tokenUrl)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + ASSERTION_SECONDS)
      .setJti(randomUUID())
      .sign(privateKey);
  }

  async function ask(platform: Platform, scope: Scope): Promise<Entry> {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: await assertionFor(platform),
      scope,
    });
    const answer = await call(platform.tokenUrl, {
      method: 'POST',
      publicOnly: platform.publicOnly,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        accept: 'application/json',
      },
      body: form.toString(),
    }).catch(asServiceError);
    if (answer.status !== 200) throw refusedAccess(answer.status);
    const body = parseBody(answer, TokenAnswer);
    const lifetime = Math.max(body.expires_in - MARGIN_SECONDS, 1);
    return { token: body.access_token, expiresAt: now().getTime() + lifetime * 1000 };
  }

  async function request(platform: Platform, scope: Scope): Promise<Entry> {
    try {
      const entry = await ask(platform, scope);
      health.noteToken(platform.platformId);
      return entry;
    } catch (error) {
      health.noteFailure(platform.platformId, 'token', error);
      throw error;
    }
  }

  /** Shared with whoever asks while it is under way; a failure is not kept. */
  function share(platform: Platform, scope: Scope): Promise<Entry> {
    const key = keyOf(platform, scope);
    const asked = request(platform, scope);
    kept.set(key, asked);
    asked.catch(() => {
      if (kept.get(key) === asked) kept.delete(key);
    });
    return asked;
  }

  return {
    async renew(platform, scope) {
      await share(platform, scope);
    },
    async get(platform, scope) {
      const key = keyOf(platform, scope);
      const known = kept.get(key);
      const entry = await known;
      if (entry && entry.expiresAt > now().getTime()) return entry.token;
      // Whoever waited beside us may have asked for it already.
      const latest = kept.get(key);
      if (latest && latest !== known) return (await latest).token;
      return (await share(platform, scope)).token;
    },
    async discard(platform, scope, token) {
      const key = keyOf(platform, scope);
      const entry = kept.get(key);
      const value = await entry;
      if (value?.token === token && kept.get(key) === entry) kept.delete(key);
    },
  };
}

/** The token endpoint says 400 or 401 to a client that it does not know, or a scope not granted. */
function refusedAccess(status: number): PlatformServiceError {
  if (status !== 400) return refusedBy(status);
  return new PlatformServiceError(
    'The platform granted no access to its services (HTTP 400). Check that the tool is active there and has this service.',
    { status, retry: false, reason: 'unauthorised' },
  );
}
