// @vitest-environment node
import { z } from 'zod';
import { afterEach, expect, test, vi } from 'vitest';
import { requestTool } from './request.ts';

afterEach(() => vi.unstubAllGlobals());

const TOOL = 'https://outil.example/blocmap';
const answer = z.object({ ok: z.literal(true) });

function answering(response: Response) {
  const fetch = vi.fn<(url: string, init?: RequestInit) => Promise<Response>>(async () => response);
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

test('asks below the tool’s own path, without cookies, caches or redirects', async () => {
  const fetch = answering(Response.json({ ok: true }, { headers: { etag: '"7"' } }));
  const got = await requestTool(TOOL, { method: 'GET', path: '/me', answer, accessToken: 'key' });
  expect(got).toEqual({ changed: true, value: { ok: true }, etag: '"7"' });
  expect(fetch.mock.calls[0]).toMatchObject([
    'https://outil.example/blocmap/api/v1/me',
    {
      headers: { authorization: 'Bearer key' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    },
  ]);
});

test('what is here already is not told again', async () => {
  const fetch = answering(new Response(null, { status: 304 }));
  const request = { method: 'GET', path: '/x', answer, etag: '"7"' } as const;
  expect(await requestTool(TOOL, request)).toEqual({ changed: false });
  expect(fetch.mock.calls[0]?.[1]?.headers).toMatchObject({ 'if-none-match': '"7"' });
});

const error = (code: string): object => ({ error: { code, message: 'Non.', requestId: 'r-1' } });

test.each([
  [401, error('session-expired'), 'session-over', 'r-1'],
  [404, error('course-unknown'), 'course-unknown', 'r-1'],
  [409, error('conflict'), 'conflict', 'r-1'],
  [413, error('too-large'), 'invalid-request', 'r-1'],
  [500, error('internal'), 'tool-failed', 'r-1'],
  [401, null, 'session-over', null],
  [502, '<h1>Bad gateway</h1>', 'tool-unreachable', null],
  [404, '<h1>Apache</h1>', 'unexpected-answer', null],
  [200, { ok: false }, 'unexpected-answer', null],
  [200, '<h1>Se connecter</h1>', 'unexpected-answer', null],
  [404, error('invented'), 'unexpected-answer', null],
])('%i %j is %s', async (status, body, code, requestId) => {
  answering(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
  const request = requestTool(TOOL, { method: 'GET', path: '/x', answer });
  await expect(request).rejects.toMatchObject({ problem: { code, requestId } });
});
