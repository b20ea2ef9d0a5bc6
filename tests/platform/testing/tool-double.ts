import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import {
  createRemoteJWKSet,
  exportJWK,
  generateKeyPair,
  jwtVerify,
  SignJWT,
  type JWTPayload,
} from 'jose';
import type { Platform } from '../platform.ts';
import type { RegisteredTool, ToolRegistration } from '../registration/register-tool.ts';

/** A tool small enough to be seen through: it verifies launches and signs what a test tells it to. */
export interface ToolDouble {
  readonly url: string;
  readonly registration: ToolRegistration;
  /** What the last launch brought. */
  readonly launches: { readonly claims: JWTPayload; readonly state: string }[];
  /** The last fields the platform posted instead of a token. */
  readonly errors: Record<string, string>[];
  /** The login requests it received. */
  readonly logins: Record<string, string>[];
  /** Signs with the tool's key; `kid: null` leaves the key id out. */
  sign(payload: JWTPayload, options?: { readonly kid?: string | null }): Promise<string>;
  register(platform: Platform): Promise<RegisteredTool>;
  /** Fields of a token request that is right unless `claims` says otherwise. */
  tokenRequest(
    registered: RegisteredTool,
    scopes: readonly string[],
    claims?: Readonly<Record<string, unknown>>,
  ): Promise<URLSearchParams>;
  accessToken(registered: RegisteredTool, scopes: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

const KID = 'tool-key-1';

/** @param host  `localhost` makes the tool cross-site to a platform on 127.0.0.1 */
export async function startToolDouble(host = '127.0.0.1'): Promise<ToolDouble> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: KID, alg: 'RS256', use: 'sig' };
  const app = express().use(express.urlencoded({ extended: false }));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  const nonces = new Map<string, string>();
  let platformUrls: RegisteredTool | null = null;

  const tool: ToolDouble = {
    url,
    launches: [],
    errors: [],
    logins: [],
    registration: {
      name: 'Outil d’essai',
      loginUrl: `${url}/login`,
      launchUrl: `${url}/launch`,
      redirectUris: [`${url}/launch`],
      jwksUrl: `${url}/jwks`,
      deepLinkUrl: `${url}/launch`,
    },
    async register(platform) {
      platformUrls = await platform.registerTool(tool.registration);
      return platformUrls;
    },
    sign: (payload, { kid = KID } = {}) =>
      new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', ...(kid === null ? {} : { kid }) })
        .sign(privateKey),
    async tokenRequest(registered, scopes, claims = {}) {
      const now = Math.floor(Date.now() / 1000);
      const assertion = await tool.sign({
        iss: registered.clientId,
        sub: registered.clientId,
        aud: registered.tokenUrl,
        iat: now,
        exp: now + 60,
        jti: randomUUID(),
        ...claims,
      });
      return new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        scope: scopes.join(' '),
      });
    },
    async accessToken(registered, scopes) {
      const body = await tool.tokenRequest(registered, scopes);
      const response = await fetch(registered.tokenUrl, { method: 'POST', body });
      return ((await response.json()) as { access_token: string }).access_token;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  app.get('/jwks', (_request, response) => void response.json({ keys: [jwk] }));
  app.post('/login', (request, response) => {
    const fields = request.body as Record<string, string>;
    tool.logins.push(fields);
    const state = randomUUID();
    const nonce = randomUUID();
    nonces.set(state, nonce);
    const query = new URLSearchParams({
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: fields['client_id'] ?? '',
      redirect_uri: `${url}/launch`,
      login_hint: fields['login_hint'] ?? '',
      lti_message_hint: fields['lti_message_hint'] ?? '',
      state,
      nonce,
    });
    response.redirect(303, `${platformUrls?.authUrl}?${query}`);
  });
  const receive = async (body: Record<string, string>): Promise<readonly [number, string]> => {
    const { id_token: idToken, state, ...rest } = body;
    if (!idToken || !state) {
      tool.errors.push({ ...rest, state: state ?? '' });
      return [400, 'error'];
    }
    try {
      const jwks = createRemoteJWKSet(new URL(platformUrls?.jwksUrl ?? ''));
      const { payload } = await jwtVerify(idToken, jwks, {
        audience: platformUrls?.clientId ?? '',
        issuer: platformUrls?.issuer ?? '',
      });
      if (payload['nonce'] !== nonces.get(state)) throw new Error('nonce mismatch');
      tool.launches.push({ claims: payload, state });
      return [200, '<h1>launched</h1>'];
    } catch (error) {
      return [401, String(error)];
    }
  };
  app.post('/launch', (request, response, next) => {
    receive(request.body as Record<string, string>).then(
      ([status, html]) => void response.status(status).send(html),
      next,
    );
  });
  return tool;
}
