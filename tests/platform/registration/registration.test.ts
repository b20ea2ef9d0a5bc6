import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPlatform, type Platform } from '../index.ts';
import { AGS_SCOPES, NRPS_SCOPE } from '../state/tools.ts';
import { TOOL_CONFIGURATION } from './configuration-schema.ts';

let now: number;
let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ clock: () => now });
});
afterAll(() => platform.close());
beforeEach(() => {
  now = Date.now();
});

const METADATA = {
  application_type: 'web',
  response_types: ['id_token'],
  grant_types: ['implicit', 'client_credentials'],
  initiate_login_uri: 'https://tool.example/lti/login',
  redirect_uris: ['https://tool.example/lti/launch'],
  client_name: 'Blocmap',
  jwks_uri: 'https://tool.example/lti/jwks',
  token_endpoint_auth_method: 'private_key_jwt',
  scope: `${AGS_SCOPES.score} ${NRPS_SCOPE} https://example.org/unknown`,
  [TOOL_CONFIGURATION]: {
    domain: 'tool.example',
    target_link_uri: 'https://tool.example/lti/launch',
    messages: [{ type: 'LtiDeepLinkingRequest', target_link_uri: 'https://tool.example/lti/deep' }],
  },
};

function fresh(): { token: string; configuration: string } {
  const url = new URL(platform.dynamicRegistrationUrl('https://tool.example/register?site=a'));
  expect(url.searchParams.get('site')).toBe('a');
  return {
    token: url.searchParams.get('registration_token') ?? '',
    configuration: url.searchParams.get('openid_configuration') ?? '',
  };
}

async function register(body: unknown, token = fresh().token) {
  const response = await fetch(`${platform.issuer}/mod/lti/openid-registration.php`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

describe('dynamic registration', () => {
  it('takes a tool in, pending until the administrator activates it', async () => {
    const { configuration, token } = fresh();
    const { registration_endpoint: endpoint } = (await (await fetch(configuration)).json()) as {
      registration_endpoint: string;
    };
    expect(endpoint).toBe(`${platform.issuer}/mod/lti/openid-registration.php`);
    const { status, json } = await register(METADATA, token);
    expect(status).toBe(200);
    const clientId = String(json['client_id']);
    expect(json).toMatchObject({
      client_name: 'Blocmap',
      scope: `${AGS_SCOPES.score} ${NRPS_SCOPE}`,
      [TOOL_CONFIGURATION]: { deployment_id: expect.stringMatching(/^\d+$/) as unknown },
    });
    const state = () => platform.tools().find((tool) => tool.clientId === clientId)?.state;
    expect(state()).toBe('pending');
    const asked = await fetch(
      `${platform.issuer}/mod/lti/auth.php?client_id=${clientId}&redirect_uri=https://tool.example/lti/launch&repost=1`,
    );
    expect(asked.status).toBe(400);
    platform.activateTool(clientId);
    expect(state()).toBe('active');
  });

  it('takes each token once, and for an hour', async () => {
    const { token } = fresh();
    expect((await register({ ...METADATA, client_name: '' }, token)).status).toBe(400);
    expect((await register(METADATA, token)).status).toBe(200);
    expect((await register(METADATA, token)).status).toBe(401);
    expect((await register(METADATA, 'made-up')).status).toBe(401);
    const { token: late } = fresh();
    now += 3_600_000;
    expect((await register(METADATA, late)).status).toBe(401);
  });

  it.each([
    ['no login address', { initiate_login_uri: undefined }],
    ['no redirect address', { redirect_uris: [] }],
    ['a shared secret', { token_endpoint_auth_method: 'client_secret_basic' }],
    ['no id_token', { response_types: ['code'] }],
    ['no client_credentials', { grant_types: ['implicit'] }],
    ['a file for keys', { jwks_uri: 'file:///etc/passwd' }],
    ['no LTI part', { [TOOL_CONFIGURATION]: undefined }],
    [
      'a domain that is not the launch address’s',
      { [TOOL_CONFIGURATION]: { ...METADATA[TOOL_CONFIGURATION], domain: 'other.example' } },
    ],
    [
      'a domain that merely ends alike',
      { [TOOL_CONFIGURATION]: { ...METADATA[TOOL_CONFIGURATION], domain: 'ool.example' } },
    ],
  ])('refuses %s and registers nothing', async (_name, change) => {
    const before = platform.tools().length;
    expect(await register({ ...METADATA, ...change })).toMatchObject({
      status: 400,
      json: { error: 'invalid_client_metadata' },
    });
    expect(platform.tools()).toHaveLength(before);
  });
});

describe('registration by hand', () => {
  it('keeps a client id and its deployment when registered again', async () => {
    const tool = {
      name: 'Blocmap',
      loginUrl: 'https://tool.example/login',
      launchUrl: 'https://tool.example/launch',
      redirectUris: ['https://tool.example/launch'],
      jwksUrl: 'https://tool.example/jwks',
      clientId: 'kept-client-id',
    };
    const first = await platform.registerTool(tool);
    const again = await platform.registerTool({ ...tool, name: 'Blocmap 2' });
    expect(again).toEqual({ ...first, name: 'Blocmap 2' });
    expect(platform.tools().filter(({ clientId }) => clientId === 'kept-client-id')).toHaveLength(
      1,
    );
  });
});
