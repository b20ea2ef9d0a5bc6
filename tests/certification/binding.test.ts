/** What the tool believes of a browser that posts a launch; how browsers do it is tested in Chromium. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '@blocmap/lti-server/store/index';
import { postIdToken, startPlatform, type MintedToken, type Platform } from '../platform/index.ts';
import { readForms } from '../platform/mint/html-forms.ts';
import { delayed } from './delayed-store.ts';
import { expectRefused } from './refused.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let platform: Platform;
let tool: LtiTool;
let store: ReturnType<typeof delayed>;
beforeAll(async () => {
  store = delayed(await openStore({ kind: 'pglite', dataDir: null }), 0);
  [platform, tool] = await Promise.all([startPlatform(), startLtiTool({ store })]);
  await tool.registerWith(platform);
});
afterAll(async () => {
  await Promise.all([platform.close(), tool.close()]);
  await store.close();
});

let minted: MintedToken;
beforeEach(async () => {
  tool.launches.length = 0;
  minted = await platform.mintIdToken();
});

/** The proof stands in the cookie too, which these browsers do not send. */
const proofOf = ({ cookie }: MintedToken): string => cookie.split('=')[1] ?? '';

function post(fields: Record<string, string>, headers: Record<string, string>): Promise<Response> {
  const { idToken, state, redirectUri } = minted;
  return fetch(redirectUri, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ id_token: idToken, state, ...fields }),
  });
}

describe('a launch without the cookie', () => {
  test('is answered with a page that posts it again, and nobody is let in yet', async () => {
    const response = await post({}, {});
    const [form] = readForms(await response.text());
    expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
    expect(form).toEqual({
      action: minted.redirectUri,
      method: 'post',
      fields: { id_token: minted.idToken, state: minted.state, proof: '' },
    });
    expect(response.headers.get('referrer-policy')).toBe('same-origin');
    expect(tool.launches).toEqual([]);
  });

  test('costs the database nothing until it is proved, and does not spend the launch', async () => {
    const before = store.trips;
    await post({}, {});
    await post({}, {});
    expect(store.trips).toBe(before);
    const proved = await post({ proof: proofOf(minted) }, { origin: tool.url });
    expect(proved.status).toBe(200);
    expect(tool.launches).toHaveLength(1);
  });

  test.each([['origin'], ['sec-fetch-site']])(
    'is accepted with its proof where %s says it is our page’s',
    async (name) => {
      const value = name === 'origin' ? tool.url : 'same-origin';
      expect((await post({ proof: proofOf(minted) }, { [name]: value })).status).toBe(200);
      expect(tool.launches).toHaveLength(1);
    },
  );

  test.each([
    ['nobody says where it comes from', {}],
    [
      'it comes from another site',
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    ],
    [
      'it comes from a neighbour of ours',
      { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' },
    ],
    ['its origin is hidden', { origin: 'null' }],
  ])('is refused with its very proof where %s', async (_what, headers) => {
    const response = await post({ proof: proofOf(minted) }, headers);
    await expectRefused(tool, response, 'browser-unproven');
    expect(tool.launches).toEqual([]);
  });

  test.each([
    ['none', () => ''],
    ['that of another login', async () => proofOf(await platform.mintIdToken())],
    ['a proof cut short', () => proofOf(minted).slice(1)],
  ])('is refused from our own page with %s', async (_what, proof) => {
    const response = await post({ proof: await proof() }, { origin: tool.url });
    await expectRefused(tool, response, 'browser-unproven');
  });

  test('is refused where the proof is given twice', async () => {
    const body = new URLSearchParams({ id_token: minted.idToken, state: minted.state });
    body.append('proof', proofOf(minted));
    body.append('proof', proofOf(minted));
    const headers = { origin: tool.url };
    const response = await fetch(minted.redirectUri, { method: 'POST', headers, body });
    await expectRefused(tool, response, 'browser-unproven');
  });
});

describe('a cookie', () => {
  test('of another login, or with another value, proves nothing: the browser is asked', async () => {
    const other = await platform.mintIdToken();
    const [name = ''] = minted.cookie.split('=');
    const answers = await Promise.all(
      [other.cookie, `${name}=${proofOf(other)}`, `${name}=`].map((cookie) =>
        postIdToken({ ...minted, cookie }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(tool.launches).toEqual([]);
  });

  test('is found among those of other tools and logins', async () => {
    const other = await platform.mintIdToken();
    const cookie = ['MoodleSession=x', other.cookie, minted.cookie].join('; ');
    expect((await postIdToken({ ...minted, cookie })).status).toBe(200);
    expect(tool.launches).toHaveLength(1);
  });
});
