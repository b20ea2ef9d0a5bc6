/** No endpoint believes what a browser sends by itself: another site's page can make it send that too. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeLaunch, startTestTool, type TestTool } from '../../testing/index.ts';
import { endpoints } from './routes.ts';

let tool: TestTool;
let token: string;
beforeAll(async () => {
  tool = await startTestTool();
  token = await tool.launch(makeLaunch({ platformId: tool.platformId }));
});
afterAll(() => tool.close());

const guarded = endpoints.filter(({ access }) => access !== 'open');
const changing = endpoints.filter(({ method }) => method !== 'get');

test('what changes something is guarded, but for pairing, which proves itself by its codes', () => {
  const open = changing.filter(({ access }) => access === 'open').map(({ path }) => path);
  expect(guarded.length).toBeGreaterThan(30);
  expect(open.filter((path) => !path.startsWith('/pairing/'))).toEqual([]);
});

describe.each(guarded.map(({ method, path }) => [method.toUpperCase(), path]))(
  '%s %s',
  (method, path) => {
    const address = path.replaceAll(/:\w+/g, 'x');

    test('does nothing for cookies alone, a token in the address or another scheme', async () => {
      const sent = [
        { address, headers: { cookie: `session=${token}; token=${token}` } },
        { address: `${address}?token=${token}&access_token=${token}`, headers: {} },
        { address, headers: { authorization: `Basic ${btoa(`x:${token}`)}` } },
      ];
      const replies = await Promise.all(
        sent.map((one) =>
          tool.api(method, one.address, {
            headers: { ...one.headers, origin: 'https://evil.example' },
            ...(method === 'GET' ? {} : { body: { token } }),
          }),
        ),
      );
      expect(replies.map(({ status }) => status)).toEqual([401, 401, 401]);
      expect(replies.map(({ headers }) => headers.get('set-cookie'))).toEqual([null, null, null]);
    });
  },
);
