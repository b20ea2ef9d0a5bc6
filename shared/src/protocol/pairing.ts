/** How the extension gets its own key to the tool: the launch is the login (PKCE, RFC 7636). */
import { z } from 'zod';

const Base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/);

/** `POST /pairing/codes`, by the tool's page with its session: a single-use code, 60 s. */
export const PairingCodeRequest = z.object({
  /** BASE64URL(SHA-256(verifier)), 43 characters. */
  challenge: Base64Url.length(43),
  state: Base64Url.min(16).max(128),
});
export const PairingCodeResponse = z.object({ code: z.string(), state: z.string() });

/** `POST /pairing/short-codes`, by the tool's page: a code to be typed, 10 minutes, 5 attempts. */
export const ShortCodeResponse = z.object({
  /** Eight characters without look-alikes, shown as `ABCD-EFGH`. */
  code: z.string(),
  expiresAt: z.string(),
});

/** `POST /pairing/exchange`, by the extension's background, without a session. */
export const PairingExchange = z.union([
  z.object({ code: z.string().min(16).max(128), verifier: Base64Url.min(43).max(128) }),
  z.object({ shortCode: z.string().regex(/^[A-Z2-9]{4}-?[A-Z2-9]{4}$/i) }),
]);
export type PairingExchange = z.infer<typeof PairingExchange>;

/** `POST /pairing/refresh`: the refresh token is spent; using it twice revokes the connection. */
export const RefreshRequest = z.object({ refreshToken: z.string().min(16).max(256) });

export const ExtensionTokens = z.object({
  accessToken: z.string(),
  /** Seconds that the access token lives. */
  expiresIn: z.number().int().positive(),
  refreshToken: z.string(),
  /** The Moodle that this connection is for: its issuer, whose origin must be the page's. */
  issuer: z.url(),
  platformName: z.string(),
});
export type ExtensionTokens = z.infer<typeof ExtensionTokens>;

/** `GET /pairing/connections`: a person's own extensions, to see and to revoke. */
export const Connections = z.object({
  connections: z.array(
    z.object({ id: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() }),
  ),
});
export type Connections = z.infer<typeof Connections>;

/**
 * Between the tool's page and the extension's content script on the tool's own origin, by
 * `window.postMessage` with an exact target origin. Tokens never travel this way.
 */
export const PageMessage = z.discriminatedUnion('type', [
  /** The content script: an extension is here and ready. */
  z.object({ type: z.literal('blocmap.pairing.available') }),
  /** The page: the user asked to connect. */
  z.object({ type: z.literal('blocmap.pairing.start') }),
  /** The content script: the challenge made by the background. */
  z.object({
    type: z.literal('blocmap.pairing.challenge'),
    challenge: z.string(),
    state: z.string(),
  }),
  /** The page: the code bound to that challenge. */
  z.object({ type: z.literal('blocmap.pairing.code'), code: z.string(), state: z.string() }),
  /** The content script: how it ended. */
  z.object({
    type: z.literal('blocmap.pairing.done'),
    ok: z.boolean(),
    problem: z.string().nullable(),
  }),
]);
export type PageMessage = z.infer<typeof PageMessage>;
