import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, compactVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LTI_CLAIM, postIdToken, startPlatform, type Platform } from '../index.ts';
import type { RegisteredTool } from '../registration/register-tool.ts';
import { startToolDouble, type ToolDouble } from '../testing/tool-double.ts';
import type { Forgery } from './forgery.ts';

let platform: Platform;
let tool: ToolDouble;
let registered: RegisteredTool;
beforeAll(async () => {
  [platform, tool] = await Promise.all([startPlatform(), startToolDouble()]);
  registered = await tool.register(platform);
});
afterAll(() => Promise.all([platform.close(), tool.close()]));

const verify = (idToken: string) =>
  jwtVerify(idToken, createRemoteJWKSet(new URL(registered.jwksUrl)), {
    issuer: platform.issuer,
    audience: registered.clientId,
    algorithms: ['RS256'],
  });

describe('a minted token', () => {
  it('is right when nothing is asked, after a login at the tool', async () => {
    const minted = await platform.mintIdToken({ as: 'emma.rousseau' });
    expect(minted.redirectUri).toBe(`${tool.url}/launch`);
    expect(tool.logins.at(-1)).toMatchObject({ iss: platform.issuer, login_hint: '6' });
    expect((await postIdToken(minted)).status).toBe(200);
    expect(tool.launches.at(-1)?.claims.sub).toBe('6');
  });

  it('skips the login when nonce and state are given', async () => {
    const before = tool.logins.length;
    const minted = await platform.mintIdToken({ nonce: 'n', state: 's' });
    expect(minted).toMatchObject({ nonce: 'n', state: 's', cookie: '' });
    expect(tool.logins).toHaveLength(before);
  });

  it('takes any claim and header, and leaves out what is undefined', async () => {
    const minted = await platform.mintIdToken({
      nonce: 'n',
      state: 's',
      claims: { exp: undefined, aud: ['a', 'b'], azp: 'c', [`${LTI_CLAIM}roles`]: 'Instructor' },
      header: { kid: undefined, typ: 'at+jwt' },
    });
    expect(decodeProtectedHeader(minted.idToken)).toEqual({ alg: 'RS256', typ: 'at+jwt' });
    expect(minted.claims).toMatchObject({ aud: ['a', 'b'], azp: 'c' });
    expect(minted.claims).not.toHaveProperty('exp');
  });

  it('leaves out login fields', async () => {
    await platform.mintIdToken({ loginFields: { lti_deployment_id: undefined, iss: 'x' } });
    expect(tool.logins.at(-1)).toMatchObject({ iss: 'x' });
    expect(tool.logins.at(-1)).not.toHaveProperty('lti_deployment_id');
  });

  it.each<Forgery>([
    'none',
    'hs256-public-key',
    'foreign-key',
    'tampered',
    'stripped',
    'garbage',
    'RS384',
    'RS512',
    'PS256',
  ])('is refused by a careful tool when forged: %s', async (forgery) => {
    const minted = await platform.mintIdToken({ nonce: 'n', state: 's', forgery });
    await expect(verify(minted.idToken)).rejects.toThrow(/./);
  });

  it('is signed with the public key as a secret by hs256-public-key', async () => {
    const minted = await platform.mintIdToken({
      nonce: 'n',
      state: 's',
      forgery: 'hs256-public-key',
    });
    const { keys } = (await (await fetch(registered.jwksUrl)).json()) as { keys: JsonWebKey[] };
    const [jwk] = keys;
    const pem = createPublicKey({ key: jwk ?? {}, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    await expect(compactVerify(minted.idToken, Buffer.from(pem))).resolves.toBeDefined();
  });

  it('verifies by the algorithm it names when that is RS512', async () => {
    const minted = await platform.mintIdToken({ nonce: 'n', state: 's', forgery: 'RS512' });
    const { keys } = (await (await fetch(registered.jwksUrl)).json()) as { keys: JsonWebKey[] };
    const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' });
    await expect(compactVerify(minted.idToken, key)).resolves.toBeDefined();
  });

  it('says who is missing', async () => {
    await expect(platform.mintIdToken({ as: 'nobody' })).rejects.toThrow('nobody');
    await expect(platform.mintIdToken({ clientId: 'none' })).rejects.toThrow('none');
    await expect(platform.mintIdToken({ cmid: 9999 })).rejects.toThrow('9999');
  });
});
