import { afterEach, describe, expect, test, vi } from 'vitest';
import { createApi } from './client.ts';
import { ApiProblem } from './problem.ts';

const onExpired = vi.fn<(token: string) => void>();
let token: string | null = 'tok';
afterEach(() => {
  onExpired.mockClear();
  token = 'tok';
});

function apiThat(answer: () => Promise<Response>) {
  const fetch = vi.fn<typeof globalThis.fetch>(answer);
  const api = createApi({ base: '/blocmap', token: () => token, locale: 'fr', onExpired, fetch });
  return { api, fetch };
}

const refusal = (status: number, code: string): Response =>
  Response.json({ error: { code, message: 'Pourquoi', requestId: 'r-1' } }, { status });

async function problemOf(asked: Promise<unknown>): Promise<ApiProblem> {
  const thrown = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ApiProblem);
  return thrown as ApiProblem;
}

describe('a request', () => {
  test('bears the session, the language and no cookies', async () => {
    const { api, fetch } = apiThat(async () => Response.json({ ok: true }));
    expect(await api.send('POST', '/courses/2/tags', { changes: [] })).toEqual({ ok: true });
    const [url, options] = fetch.mock.calls[0] ?? [];
    expect(url).toBe('/blocmap/api/v1/courses/2/tags');
    expect(options).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      body: '{"changes":[]}',
      headers: { authorization: 'Bearer tok', 'accept-language': 'fr' },
    });
  });

  test('a file is handed over as it is, and another one kept under the name it is given', async () => {
    const { api, fetch } = apiThat(async () =>
      Response.json(
        {},
        {
          headers: {
            'content-disposition': `attachment; filename="r?f.csv"; filename*=UTF-8''r%C3%A9f.csv`,
          },
        },
      ),
    );
    const content = new Blob(['a;b']);
    await api.upload('/imports?name=a.csv', content);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      body: content,
      headers: { 'content-type': 'application/octet-stream' },
    });
    const file = await api.download('/export');
    expect([file.name, await file.content.text()]).toEqual(['réf.csv', '{}']);
  });

  test('an answer without a body is none', async () => {
    const { api } = apiThat(async () => new Response(null, { status: 204 }));
    expect(await api.send('DELETE', '/pairing/connections/1')).toBeUndefined();
  });
});

describe('a problem', () => {
  test('of the network', async () => {
    const { api } = apiThat(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await problemOf(api.get('/me'))).toMatchObject({ kind: 'network' });
  });

  test('of a proxy that cannot reach the tool counts as the network', async () => {
    const { api } = apiThat(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await problemOf(api.get('/me'))).toMatchObject({ kind: 'network' });
  });

  test('of the session ends it', async () => {
    const { api } = apiThat(async () => refusal(401, 'session-expired'));
    expect(await problemOf(api.get('/me'))).toMatchObject({ kind: 'expired' });
    expect(onExpired).toHaveBeenCalledExactlyOnceWith('tok');
  });

  test('of a session that has ended before is told without asking', async () => {
    const { api, fetch } = apiThat(async () => Response.json({}));
    token = null;
    expect(await problemOf(api.get('/me'))).toMatchObject({ kind: 'expired' });
    expect(fetch).not.toHaveBeenCalled();
  });

  test('told by the tool has its code, its words and what support needs', async () => {
    const { api } = apiThat(async () => refusal(409, 'conflict'));
    expect(await problemOf(api.get('/me'))).toMatchObject({
      kind: 'refused',
      message: 'Pourquoi',
      detail: { status: 409, code: 'conflict', requestId: 'r-1' },
    });
    expect(onExpired).not.toHaveBeenCalled();
  });

  test('in a shape that nobody knows is still one', async () => {
    const { api } = apiThat(async () => new Response('{"oops":1}', { status: 400 }));
    expect(await problemOf(api.get('/me'))).toMatchObject({ kind: 'refused', message: 'HTTP 400' });
  });
});
