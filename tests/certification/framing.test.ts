/** Every page that the tool answers with: who may show it in a frame, and what may run in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { postIdToken } from '../platform/index.ts';
import { startFramedTool, TRUSTED_HOST, type FramedTool } from './framed-tool.ts';

const OTHER = 'https://canvas.example';

let tool: FramedTool;
beforeAll(async () => {
  tool = await startFramedTool(TRUSTED_HOST);
  await tool.lti.registerPlatform({
    name: 'Another platform',
    issuer: OTHER,
    clientId: 'c',
    authorizationUrl: 'https://sso.canvas.example/auth',
    tokenUrl: `${OTHER}/token`,
    jwksUrl: `${OTHER}/jwks`,
    deploymentIds: ['1'],
  });
});
afterAll(() => tool.close());

const get = (path: string): Promise<Response> => fetch(tool.url + path, { redirect: 'manual' });
const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(tool.url + path, {
    method: 'POST',
    headers: { 'user-agent': 'Mozilla/5.0 (a browser, which is shown pages)' },
    body: new URLSearchParams(fields),
  });
const login = (issuer: string): Promise<Response> =>
  post('/lti/login', {
    iss: issuer,
    login_hint: '1',
    target_link_uri: `${tool.url}/lti/launch`,
  });

function framersIn(response: Response): string[] {
  const policy = response.headers.get('content-security-policy') ?? '';
  return /frame-ancestors ([^;]*)$/.exec(policy)?.[1]?.split(' ') ?? [];
}

/** Pages of the tool by what they are, and the status that tells that it is they that came. */
const PAGES: Readonly<Record<string, readonly [number, () => Promise<Response>]>> = {
  'the page without a session': [200, () => get('/app')],
  'an address that is not there': [404, () => get('/nothing')],
  'an LTI address that is not there': [404, () => get('/lti/nothing')],
  'a launch opened by hand': [400, () => get('/lti/launch')],
  'a launch without a token': [400, () => post('/lti/launch', {})],
  'a refused login': [401, () => login('https://unknown.example')],
  'a launch': [200, async () => postIdToken(await tool.platform.mintIdToken())],
  'a refused launch': [
    401,
    async () => postIdToken(await tool.platform.mintIdToken({ claims: { sub: '' } })),
  ],
};

describe.each(Object.entries(PAGES))('%s', (_what, [status, ask]) => {
  test('may be framed by the registered platforms and nobody else', async () => {
    const response = await ask();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'text/html; charset=utf-8',
    ]);
    expect(framersIn(response).toSorted()).toEqual(
      [tool.platform.url, OTHER, 'https://sso.canvas.example'].toSorted(),
    );
  });

  test('runs nothing but what comes from the tool', async () => {
    const policy = (await ask()).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(policy.match(/script-src [^;]*/)?.[0] ?? "script-src 'self'").toBe("script-src 'self'");
  });
});

describe('between login and launch', () => {
  const steps: Readonly<Record<string, () => Promise<Response>>> = {
    'the page that keeps the proof': () => login(tool.platform.issuer),
    'the page that finds it': async () =>
      postIdToken({ ...(await tool.platform.mintIdToken()), cookie: '' }),
  };

  test.each(Object.entries(steps))('%s is for that platform alone', async (_what, ask) => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(framersIn(response)).toEqual([tool.platform.url]);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'sha256-[\w+/]+='; style-src 'sha256-[\w+/]+=';/);
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
