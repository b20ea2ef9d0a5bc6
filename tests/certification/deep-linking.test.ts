/** Deep Linking 2.0: what the tool answers, and that the platform takes it. */
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeepLinkItem, Launch } from '@blocmap/lti-server/lti/index';
import { postIdToken, startPlatform, type MintOptions, type Platform } from '../platform/index.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

const DL = 'https://purl.imsglobal.org/spec/lti-dl/claim/';
const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
const SETTINGS = `${DL}deep_linking_settings`;

let platform: Platform;
let tool: LtiTool;
let clientId: string;
beforeAll(async () => {
  [platform, tool] = await Promise.all([startPlatform(), startLtiTool()]);
  clientId = (await tool.registerWith(platform)).registered.clientId;
});
afterAll(() => Promise.all([platform.close(), tool.close()]));

async function choose(settings: Record<string, unknown> = {}): Promise<Launch> {
  const options: MintOptions = { messageType: 'LtiDeepLinkingRequest' };
  const honest = await platform.mintIdToken(options);
  const claims = { [SETTINGS]: { ...(honest.claims[SETTINGS] as object), ...settings } };
  const response = await postIdToken(await platform.mintIdToken({ ...options, claims }));
  expect(response.status).toBe(200);
  return tool.launches.at(-1) as Launch;
}

async function answer(
  launch: Launch,
  items: readonly DeepLinkItem[],
  texts: { message?: string; error?: string } = {},
) {
  const { jwt, returnUrl } = await tool.lti.answerDeepLinking(launch, items, texts);
  const keys = createRemoteJWKSet(new URL(`${tool.url}/lti/keys`));
  // Verified as a platform does: signed by us, from the client, to the issuer.
  const { payload, protectedHeader } = await jwtVerify(jwt, keys, {
    issuer: clientId,
    audience: platform.issuer,
    algorithms: ['RS256'],
  });
  return { payload, protectedHeader, jwt, returnUrl };
}

const item: DeepLinkItem = {
  title: 'Bloc 3 – Préparation',
  text: 'Intervention de maintenance',
  custom: { block: 'RNCP35698BC03' },
  lineItem: { scoreMaximum: 20, label: 'BC03', resourceId: 'a1', tag: 'RNCP35698BC03' },
};

test('is signed for this platform, with a fresh nonce, and carries the links', async () => {
  const launch = await choose();
  const { payload, protectedHeader, returnUrl } = await answer(launch, [item, { title: 'Two' }]);
  expect(payload).toMatchObject({
    iss: clientId,
    aud: platform.issuer,
    [`${LTI}message_type`]: 'LtiDeepLinkingResponse',
    [`${LTI}version`]: '1.3.0',
    [`${LTI}deployment_id`]: launch.deploymentId,
    [`${DL}content_items`]: [
      { type: 'ltiResourceLink', url: `${tool.url}/lti/launch`, ...item },
      { type: 'ltiResourceLink', url: `${tool.url}/lti/launch`, title: 'Two' },
    ],
  });
  expect(payload).not.toHaveProperty([`${DL}data`]);
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
  expect(protectedHeader.kid).toBeTypeOf('string');
  expect(returnUrl).toContain(`${platform.issuer}/mod/lti/contentitem_return.php`);
  const again = await answer(launch, [item]);
  expect(again.payload['nonce']).not.toBe(payload['nonce']);
});

test('is taken by the platform, two links at once', async () => {
  const { jwt, returnUrl } = await answer(await choose(), [item, { title: 'Deuxième lien' }]);
  const teacher = await platform.signIn('bernard.lefevre');
  const page = await teacher.post(returnUrl, { JWT: jwt });
  expect(page.status).toBe(200);
  const [first, second] = platform
    .activities(2)
    .filter(({ type }) => type === 'lti')
    .slice(-2);
  expect(first).toMatchObject({ name: item.title, link: { custom: item.custom } });
  expect(second).toMatchObject({ name: 'Deuxième lien', link: { url: `${tool.url}/lti/launch` } });
  expect(platform.lineItems(2).at(-1)).toMatchObject({ cmid: first?.id, tag: 'RNCP35698BC03' });
  // What was added can be launched, and is known by its course module.
  const minted = await platform.mintIdToken({ cmid: first?.id ?? 0 });
  expect((await postIdToken(minted)).status).toBe(200);
  expect(tool.launches.at(-1)).toMatchObject({
    moduleKey: `cm:${first?.id}`,
    custom: { block: 'RNCP35698BC03' },
  });
});

test.each([
  ['short', 'csrf:123'],
  ['JSON', '{"a":"é \\" <"}'],
  ['blank', ' '],
  ['long', 'x'.repeat(3000)],
])('echoes `data` verbatim: %s', async (_what, data) => {
  const { payload } = await answer(await choose({ data }), [item]);
  expect(payload[`${DL}data`]).toBe(data);
});

test('an empty selection is an answer, with a message or an error', async () => {
  const launch = await choose();
  const texts = { message: 'Rien n’a été ajouté.', error: 'Erreur' };
  const { payload } = await answer(launch, [], texts);
  expect(payload[`${DL}content_items`]).toEqual([]);
  expect(payload[`${DL}msg`]).toBe(texts.message);
  expect(payload[`${DL}errormsg`]).toBe(texts.error);
  expect(Object.keys(payload).some((name) => name !== name.trim())).toBe(false);
});

test('honours accept_multiple', async () => {
  const launch = await choose({ accept_multiple: false });
  await expect(answer(launch, [item, item])).rejects.toThrow('Expected one item at most, got 2.');
  expect((await answer(launch, [item])).payload[`${DL}content_items`]).toHaveLength(1);
});

test('takes one item to be the most, where the platform does not say', async () => {
  await expect(answer(await choose({ accept_multiple: undefined }), [item, item])).rejects.toThrow(
    'at most',
  );
});

test('honours accept_types', async () => {
  const launch = await choose({ accept_types: ['link', 'file'] });
  await expect(answer(launch, [item])).rejects.toThrow('takes no ltiResourceLink');
  expect((await answer(launch, [])).payload[`${DL}content_items`]).toEqual([]);
});

test('leaves line items out where the platform does not take them', async () => {
  const { payload } = await answer(await choose({ accept_lineitem: false }), [item]);
  expect(payload[`${DL}content_items`]).toEqual([
    expect.not.objectContaining({ lineItem: expect.anything() as unknown }),
  ]);
});

test('links to no other site, whoever asks', async () => {
  const astray = { title: 'x', url: 'https://evil.example/' };
  await expect(answer(await choose(), [astray])).rejects.toThrow('Expected links to');
});

test('answers no other launch than a deep-linking one', async () => {
  await postIdToken(await platform.mintIdToken());
  const launch = tool.launches.at(-1) as Launch;
  await expect(answer(launch, [])).rejects.toThrow('Expected a deep-linking launch');
});
