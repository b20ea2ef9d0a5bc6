import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGS_SCOPES, NRPS_SCOPE } from '../../state/tools.ts';
import { startAdvantage, type Advantage } from '../../testing/advantage-client.ts';

let at: Advantage;
let now = Date.now();
beforeAll(async () => {
  at = await startAdvantage({ clock: () => now });
});
beforeEach(() => {
  now = Date.now();
});
afterAll(() => at.close());

async function ask(body: URLSearchParams) {
  const response = await fetch(at.registered.tokenUrl, { method: 'POST', body });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

describe('the token endpoint', () => {
  it('grants what is asked and allowed, for an hour', async () => {
    const { status, json } = await ask(
      await at.tool.tokenRequest(at.registered, [AGS_SCOPES.score, 'https://example.org/other']),
    );
    expect(status).toBe(200);
    expect(json).toEqual({
      access_token: expect.stringMatching(/^[\w-]{20,}$/) as unknown,
      token_type: 'Bearer',
      expires_in: 3600,
      scope: AGS_SCOPES.score,
    });
  });

  it.each([
    ['an issuer other than the client', { iss: 'someone-else' }],
    ['a subject nobody is', { sub: 'someone-else' }],
    ['another audience', { aud: 'https://elsewhere.example' }],
    ['no expiry', { exp: undefined }],
    ['an expiry in the past', { exp: Math.floor(Date.now() / 1000) - 120 }],
    ['no id', { jti: undefined }],
    ['no issue time', { iat: undefined }],
  ])('refuses an assertion with %s', async (_name, claims) => {
    const body = await at.tool.tokenRequest(at.registered, [AGS_SCOPES.score], claims);
    expect(await ask(body)).toMatchObject({ status: 400, json: { error: 'invalid_client' } });
  });

  it('refuses an assertion used twice', async () => {
    const body = await at.tool.tokenRequest(at.registered, [AGS_SCOPES.score]);
    expect((await ask(body)).status).toBe(200);
    expect(await ask(body)).toMatchObject({ status: 400, json: { error: 'invalid_client' } });
  });

  it.each([null, 'unknown-key'])('refuses the key id %s', async (kid) => {
    const seconds = Math.floor(Date.now() / 1000);
    const { clientId, tokenUrl } = at.registered;
    const body = await at.tool.tokenRequest(at.registered, [AGS_SCOPES.score]);
    body.set(
      'client_assertion',
      await at.tool.sign(
        {
          iss: clientId,
          sub: clientId,
          aud: tokenUrl,
          iat: seconds,
          exp: seconds + 60,
          jti: randomUUID(),
        },
        { kid },
      ),
    );
    expect(await ask(body)).toMatchObject({ status: 400, json: { error: 'invalid_client' } });
  });

  it.each([
    ['grant_type', 'password', 'unsupported_grant_type'],
    ['client_assertion_type', 'jwt', 'invalid_request'],
    ['client_assertion', 'garbage', 'invalid_client'],
    ['scope', 'https://example.org/none', 'invalid_scope'],
    ['scope', '', 'invalid_scope'],
  ])('refuses %s "%s"', async (field, value, error) => {
    const body = await at.tool.tokenRequest(at.registered, [AGS_SCOPES.score]);
    body.set(field, value);
    expect(await ask(body)).toMatchObject({ status: 400, json: { error } });
  });

  it('gives tokens that end after an hour', async () => {
    const token = await at.tool.accessToken(at.registered, [NRPS_SCOPE]);
    const accept = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
    const url = '/mod/lti/services.php/CourseSection/2/bindings/1/memberships';
    expect((await at.call(url, { token, accept })).status).toBe(200);
    now += 3_600_000;
    expect((await at.call(url, { token, accept })).status).toBe(401);
  });

  it('revokes every token at once', async () => {
    const token = await at.tool.accessToken(at.registered, [NRPS_SCOPE]);
    at.platform.revokeAccessTokens();
    const url = '/mod/lti/services.php/CourseSection/2/bindings/1/memberships';
    expect((await at.call(url, { token })).status).toBe(401);
  });
});
