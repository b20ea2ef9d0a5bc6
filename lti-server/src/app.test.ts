import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLaunch, startTestTool, type TestTool } from './testing/index.ts';

let tool: TestTool;
beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());

describe('every answer', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/app'],
    ['GET', '/assets/error.css'],
    ['GET', '/api/v1/me'],
    ['GET', '/api/v1/openapi.json'],
    ['GET', '/api/v1/nothing'],
    ['OPTIONS', '/api/v1/me'],
    ['POST', '/fake-launch'],
    ['GET', '/%'],
  ])('%s %s is guarded and sets no cookie', async (method, path) => {
    const body = path === '/fake-launch' ? makeLaunch({ platformId: tool.platformId }) : undefined;
    const { headers } = await tool.request(method, path, {
      body,
      headers: { origin: 'https://evil.example', cookie: 'MoodleSession=x' },
    });
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/frame-ancestors https:\/\/moodle\.example https:\/\/other\.example$/);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-request-id')).toMatch(/^[\da-f]{16}$/);
  });
});

describe('a page that is not there', () => {
  test('says so to a person, in their language', async () => {
    const english = { 'accept-language': 'en' };
    const [fr, en] = await Promise.all([
      tool.request('GET', '/rien'),
      tool.request('GET', '/rien', { headers: english }),
    ]);
    expect(fr.status).toBe(404);
    expect(fr.text).toContain('<html lang="fr">');
    expect(fr.text).toContain('Cette page n’existe pas');
    expect(en.text).toContain('This page does not exist');
    expect(fr.text).toContain(fr.headers.get('x-request-id') ?? 'no id');
  });

  test('says so to a program', async () => {
    const reply = await tool.api('GET', '/rien');
    expect(reply.json).toMatchObject({ error: { code: 'not-found' } });
  });

  test('repeats nothing of what was asked', async () => {
    const reply = await tool.request('GET', '/%3Cscript%3Ealert(1)%3C/script%3E?x=<b>');
    expect(reply.text).not.toMatch(/alert|<b>/);
  });
});

describe('a platform', () => {
  test('may show the tool in a frame soon after it registered', async () => {
    await tool.lti.registerPlatform({
      name: 'third',
      issuer: 'https://third.example/moodle',
      clientId: 'c',
      authorizationUrl: 'https://login.third.example/auth',
      tokenUrl: 'https://third.example/token',
      jwksUrl: 'https://third.example/jwks',
      deploymentIds: ['1'],
    });
    tool.advance(6000);
    const { headers } = await tool.request('GET', '/app');
    expect(headers.get('content-security-policy')).toContain(
      'frame-ancestors https://login.third.example https://moodle.example https://other.example https://third.example',
    );
  });
});

test('health and readiness need nothing and tell nothing', async () => {
  expect((await tool.request('GET', '/healthz')).json).toEqual({ status: 'ok' });
  expect((await tool.request('GET', '/readyz')).json).toEqual({ status: 'ready', store: 'pglite' });
});
