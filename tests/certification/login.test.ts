/** The third-party login: anybody may send one, so nothing in it decides where a browser goes. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlatform, type Platform, type RegisteredTool } from '../platform/index.ts';
import { readForms, readRefresh } from '../platform/mint/html-forms.ts';
import { expectRefused } from './refused.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let platform: Platform;
let tool: LtiTool;
let registered: RegisteredTool;
beforeAll(async () => {
  [platform, tool] = await Promise.all([startPlatform(), startLtiTool()]);
  ({ registered } = await tool.registerWith(platform));
});
afterAll(() => Promise.all([platform.close(), tool.close()]));

const loginFields = (): Record<string, string> => ({
  iss: platform.issuer,
  client_id: registered.clientId,
  lti_deployment_id: registered.deploymentId,
  login_hint: '3',
  lti_message_hint: '{"cmid":17}',
  target_link_uri: `${tool.url}/lti/launch`,
});

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

function login(
  fields: Record<string, string>,
  method: 'GET' | 'POST' = 'POST',
  agent = BROWSER,
): Promise<Response> {
  const parameters = new URLSearchParams(fields);
  const url = `${tool.url}/lti/login`;
  const how = { redirect: 'manual', headers: { 'user-agent': agent } } as const;
  return method === 'GET'
    ? fetch(`${url}?${parameters}`, how)
    : fetch(url, { ...how, method: 'POST', body: parameters });
}

/** Where a browser without scripts is sent on to; one with scripts goes to the same address. */
async function nextOf(response: Response): Promise<URL> {
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(readRefresh(html)).toBe(dataIn(html)['next']);
  return new URL(readRefresh(html) ?? '');
}

/** What the page tells its script. */
function dataIn(html: string): Record<string, unknown> {
  const block = /<script type="application\/json" id="login">(.*?)<\/script>/.exec(html)?.[1];
  return JSON.parse(block ?? '') as Record<string, unknown>;
}

test.each(['GET', 'POST'] as const)('%s sends the browser to the platform', async (method) => {
  const location = await nextOf(await login(loginFields(), method));
  expect(location.origin + location.pathname).toBe(registered.authUrl);
  expect(Object.fromEntries(location.searchParams)).toEqual({
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: registered.clientId,
    redirect_uri: `${tool.url}/lti/launch`,
    login_hint: '3',
    lti_message_hint: '{"cmid":17}',
    state: expect.stringMatching(/^[\w-]+\.[\w-]+$/) as string,
    nonce: expect.stringMatching(/^[\w-]{32}$/) as string,
  });
});

test('leaves the browser a proof, as a cookie of its frame and for the script to keep', async () => {
  const response = await login(loginFields());
  const { proof, cookie } = dataIn(await response.text());
  expect(response.headers.getSetCookie()).toEqual([
    `${String(cookie)}=${String(proof)}; Path=/; Max-Age=600; Secure; SameSite=None; Partitioned`,
  ]);
  expect(proof).toMatch(/^[\w-]{43}$/);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('may be framed by the platform that asks, and runs nothing but its own script', async () => {
  const policy = (await login(loginFields())).headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    expect.stringMatching(/^script-src 'sha256-[\w+/]{43}='$/) as string,
    expect.stringMatching(/^style-src 'sha256-[\w+/]{43}='$/) as string,
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${new URL(platform.issuer).origin}`,
  ]);
});

test('what the platform sends stands in the page as text', async () => {
  const hint = `</script><script>alert(1)</script>"'&amp;`;
  const fields = { ...loginFields(), lti_message_hint: hint, lti_storage_target: hint };
  const html = await (await login(fields)).text();
  expect(html.match(/<script\b/g)).toHaveLength(2);
  expect(dataIn(html)['storage']).toEqual({ target: hint, origin: platform.url });
  const again = readForms(html).find(({ action }) => action === `${tool.url}/lti/login`);
  expect(again?.fields).toEqual(fields);
});

test('a program without a page to show is sent on, with the cookie', async () => {
  const response = await login(loginFields(), 'POST', 'conformance-suite/1.0');
  expect(response.status).toBe(303);
  const next = new URL(response.headers.get('location') ?? '');
  expect(next.origin + next.pathname).toBe(registered.authUrl);
  expect(response.headers.getSetCookie()).toHaveLength(1);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('two logins have nothing in common', async () => {
  const parameters = await Promise.all(
    [1, 2].map(async () => {
      return (await nextOf(await login(loginFields()))).searchParams;
    }),
  );
  const [one, other] = parameters;
  expect(one?.get('nonce')).not.toBe(other?.get('nonce'));
  expect(one?.get('state')).not.toBe(other?.get('state'));
});

test.each([
  'https://evil.example/',
  'https://evil.example/lti/launch',
  'javascript:alert(1)',
  '//evil.example/lti/launch',
])('refuses to be sent on to %s', async (target) => {
  const response = await login({ ...loginFields(), target_link_uri: target });
  const html = await expectRefused(tool, response, 'target-foreign', 400);
  expect(html).not.toContain('evil.example');
  expect(html).toContain(`${tool.url}/lti/launch`);
});

test.each(['/lti/launch.evil.example', '/lti/launcher', '/', '/lti/register', '/lti/launch/../x'])(
  'refuses another address of our own, %s',
  async (path) => {
    const fields = { ...loginFields(), target_link_uri: tool.url + path };
    await expectRefused(tool, await login(fields), 'target-foreign', 400);
  },
);

test('refuses our address with a user name in front, which is another site', async () => {
  const target = `${tool.url.replace('//', '//x@')}/lti/launch`;
  const fields = { ...loginFields(), target_link_uri: target };
  await expectRefused(tool, await login(fields), 'target-foreign', 400);
});

test.each(['iss', 'login_hint', 'target_link_uri'])('refuses a login without %s', async (name) => {
  const { [name]: _left, ...fields } = loginFields();
  const html = await expectRefused(tool, await login(fields), 'login-incomplete', 400);
  expect(html).toContain(name);
});

test('refuses a field given twice, or one that is too long', async () => {
  const body = new URLSearchParams(loginFields());
  body.append('iss', 'https://evil.example');
  const twice = await fetch(`${tool.url}/lti/login`, { method: 'POST', body });
  await expectRefused(tool, twice, 'login-incomplete', 400);
  const long = await login({ ...loginFields(), login_hint: 'x'.repeat(9000) });
  await expectRefused(tool, long, 'login-incomplete', 400);
});

test('refuses a platform that is not registered, and shows its name as text', async () => {
  const fields = { ...loginFields(), iss: 'https://evil.example/"><script>alert(1)</script>' };
  const html = await expectRefused(tool, await login(fields), 'platform-unknown');
  expect(html).toContain('&lt;script>');
});

test('a refusal is never seen in the frame of a platform that is not registered', async () => {
  const response = await login({ ...loginFields(), iss: 'https://other.example' });
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
});

test('refuses a client that is not ours; of a deployment, the signed launch will tell', async () => {
  const client = await login({ ...loginFields(), client_id: 'x' });
  await expectRefused(tool, client, 'platform-unknown');
  const deployment = await login({ ...loginFields(), lti_deployment_id: '999' });
  expect(deployment.status).toBe(200);
});

test('a platform registered twice must say which one it is', async () => {
  const second = await tool.lti.registerPlatform({
    name: 'The same site, another tool',
    issuer: registered.issuer,
    clientId: 'second-client',
    authorizationUrl: registered.authUrl,
    tokenUrl: registered.tokenUrl,
    jwksUrl: registered.jwksUrl,
    deploymentIds: ['9'],
  });
  expect(second).toMatch(/^[\w-]{36}$/);
  const { client_id: _left, lti_deployment_id: deployment = '', ...fields } = loginFields();
  await expectRefused(tool, await login(fields), 'platform-ambiguous', 400);
  expect((await login({ ...fields, lti_deployment_id: deployment })).status).toBe(200);
  expect((await login(loginFields())).status).toBe(200);
});
