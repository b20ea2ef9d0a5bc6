import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlatform, type Platform, type Visitor } from '../index.ts';
import type { RegisteredTool } from '../registration/register-tool.ts';
import { startToolDouble, type ToolDouble } from '../testing/tool-double.ts';

let platform: Platform;
let tool: ToolDouble;
let registered: RegisteredTool;
let visitor: Visitor;
let cmid: number;

beforeAll(async () => {
  [platform, tool] = await Promise.all([startPlatform(), startToolDouble()]);
  registered = await tool.register(platform);
  ({ cmid } = platform.addLtiActivity({
    clientId: registered.clientId,
    courseId: 2,
    title: 'Carte des blocs',
  }));
  visitor = await platform.signIn('bernard.lefevre');
});
afterAll(() => Promise.all([platform.close(), tool.close()]));

/** A good authentication request for a launch just asked for, with some parameters replaced. */
async function authorize(changes: Record<string, string> = {}, as: Visitor = visitor) {
  const page = await visitor.get(`/mod/lti/launch.php?id=${cmid}`);
  const hint = page.forms[0]?.fields ?? {};
  const query = new URLSearchParams({
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: registered.clientId,
    redirect_uri: `${tool.url}/launch`,
    login_hint: hint['login_hint'] ?? '',
    lti_message_hint: hint['lti_message_hint'] ?? '',
    state: 'state-1',
    nonce: 'nonce-1',
    ...changes,
  });
  return as.get(`/mod/lti/auth.php?${query}`);
}

describe('the authorization endpoint', () => {
  it('answers a good request with a token and the state', async () => {
    const page = await authorize();
    expect(page.forms[0]).toMatchObject({
      action: `${tool.url}/launch`,
      method: 'post',
      fields: {
        state: 'state-1',
        id_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/) as unknown,
      },
    });
  });

  it.each([
    ['an unregistered redirect_uri', { redirect_uri: 'https://evil.example/launch' }],
    ['a redirect_uri with a query added', { redirect_uri: 'REGISTERED?x=1' }],
    ['an unknown client', { client_id: 'nobody' }],
  ])('sends nothing to %s', async (_name, changes: Record<string, string>) => {
    const uri = changes['redirect_uri']?.replace('REGISTERED', `${tool.url}/launch`);
    const page = await authorize(uri ? { redirect_uri: uri } : changes);
    expect(page.status).toBe(400);
    expect(page.forms).toHaveLength(0);
    expect(page.html).toContain('data-region="error"');
  });

  it.each([
    ['scope', 'profile', 'invalid_scope'],
    ['response_type', 'code', 'invalid_request'],
    ['response_mode', 'query', 'invalid_request'],
    ['prompt', 'login', 'invalid_request'],
    ['nonce', '', 'invalid_request'],
    ['login_hint', '', 'invalid_request'],
    ['login_hint', '6', 'access_denied'],
    ['lti_message_hint', '', 'invalid_request'],
    ['lti_message_hint', '{"cmid":1,"launchid":"made-up"}', 'invalid_request'],
    ['lti_message_hint', 'null', 'invalid_request'],
  ])('tells the tool when %s is "%s"', async (name, value, error) => {
    const page = await authorize({ [name]: value });
    expect(page.forms[0]?.fields).toMatchObject({ error, state: 'state-1' });
    expect(page.forms[0]?.fields).not.toHaveProperty('id_token');
  });

  it('answers a launch once', async () => {
    const page = await visitor.get(`/mod/lti/launch.php?id=${cmid}`);
    const answered = await visitor.submit(page);
    expect(answered.forms[0]?.fields).toHaveProperty('id_token');
    const hint = page.forms[0]?.fields['lti_message_hint'] ?? '';
    const again = await authorize({ lti_message_hint: hint });
    expect(again.forms[0]?.fields).toMatchObject({ error: 'invalid_request' });
  });

  it('asks once more from its own page when the cookie stayed behind, then gives up', async () => {
    const stranger = await platform.signIn('nobody');
    const page = await authorize({}, stranger);
    expect(page.forms[0]).toMatchObject({
      action: '/mod/lti/auth.php',
      fields: { repost: 'true' },
    });
    const final = await stranger.submit(page);
    expect(final.forms[0]?.fields).toMatchObject({ error: 'login_required' });
  });
});

describe('discovery', () => {
  it.each(['/mod/lti/openid-configuration.php', '/.well-known/openid-configuration'])(
    'is at %s',
    async (path) => {
      const response = await fetch(platform.issuer + path);
      expect(await response.json()).toMatchObject({
        issuer: platform.issuer,
        authorization_endpoint: registered.authUrl,
        token_endpoint: registered.tokenUrl,
        jwks_uri: registered.jwksUrl,
        registration_endpoint: `${platform.issuer}/mod/lti/openid-registration.php`,
        'https://purl.imsglobal.org/spec/lti-platform-configuration': {
          product_family_code: 'moodle',
        },
      });
    },
  );

  it('publishes public keys only, old and new, and forgets when told to', async () => {
    const kids = async () => {
      const { keys } = (await (await fetch(registered.jwksUrl)).json()) as {
        keys: Record<string, string>[];
      };
      for (const key of keys) expect(Object.keys(key)).not.toContain('d');
      return keys.map((key) => key['kid']);
    };
    const [first] = await kids();
    platform.rotateKeys();
    expect(await kids()).toEqual([expect.not.stringMatching(String(first)), first]);
    platform.rotateKeys({ forget: true });
    expect(await kids()).toHaveLength(1);
  });
});
