import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LTI_CLAIM, startPlatform, type Platform, type Visitor } from '../index.ts';
import type { RegisteredTool } from '../registration/register-tool.ts';
import { startToolDouble, type ToolDouble } from '../testing/tool-double.ts';

const DL = 'https://purl.imsglobal.org/spec/lti-dl/claim/';
let platform: Platform;
let tool: ToolDouble;
let registered: RegisteredTool;
let teacher: Visitor;

beforeAll(async () => {
  [platform, tool] = await Promise.all([
    startPlatform({ quirks: { deepLinkingData: 'opaque <"data">' } }),
    startToolDouble(),
  ]);
  registered = await tool.register(platform);
});
afterAll(() => Promise.all([platform.close(), tool.close()]));
beforeEach(async () => {
  teacher = await platform.signIn('bernard.lefevre');
});

interface Settings {
  readonly deep_link_return_url: string;
}

async function request() {
  const toTool = await teacher.get('/mod/lti/contentitem.php?id=1&course=2&section=2');
  await teacher.submit(await teacher.submit(toTool));
  const claims = tool.launches.at(-1)?.claims ?? {};
  return { claims, settings: claims[`${DL}deep_linking_settings`] as Settings };
}

function answer(claims: Record<string, unknown> = {}) {
  const now = Math.floor(Date.now() / 1000);
  return tool.sign({
    iss: registered.clientId,
    aud: platform.issuer,
    iat: now,
    exp: now + 60,
    nonce: randomUUID(),
    [`${LTI_CLAIM}deployment_id`]: registered.deploymentId,
    [`${LTI_CLAIM}message_type`]: 'LtiDeepLinkingResponse',
    [`${LTI_CLAIM}version`]: '1.3.0',
    [`${DL}data`]: 'opaque <"data">',
    ...claims,
  });
}

const ITEM = {
  type: 'ltiResourceLink',
  title: 'BC05 — Le vérin ne rentre plus',
  text: 'Recherche de panne',
  url: 'https://tool.example/launch?block=BC05',
  custom: { block: 'RNCP35698BC05', weight: 2 },
  lineItem: { scoreMaximum: 20, resourceId: 'r-1', tag: 'RNCP35698BC05' },
};

describe('a deep-linking request', () => {
  it('says what may be chosen and where to send it', async () => {
    const { claims, settings } = await request();
    expect(claims[`${LTI_CLAIM}message_type`]).toBe('LtiDeepLinkingRequest');
    expect(claims).not.toHaveProperty(`${LTI_CLAIM}resource_link`);
    expect(settings).toMatchObject({
      accept_types: ['ltiResourceLink'],
      accept_multiple: true,
      data: 'opaque <"data">',
      deep_link_return_url: expect.stringContaining('/mod/lti/contentitem_return.php?') as unknown,
    });
  });

  it('is for those who may edit the course', async () => {
    for (const username of ['claire.moreau', 'emma.rousseau']) {
      const visitor = await platform.signIn(username);
      const page = await visitor.get('/mod/lti/contentitem.php?id=1&course=2');
      expect(page.status).toBe(403);
    }
  });
});

describe('a deep-linking response', () => {
  it('adds activities with their columns to the section', async () => {
    const { settings } = await request();
    const JWT = await answer({
      [`${DL}content_items`]: [ITEM, { type: 'ltiResourceLink' }],
      [`${DL}msg`]: 'Deux liens ajoutés',
    });
    const page = await teacher.post(settings.deep_link_return_url, { JWT });
    expect(page.html).toContain('href="/course/view.php?id=2"');
    const [first, second] = platform
      .activities(2)
      .filter(({ type }) => type === 'lti')
      .slice(-2);
    expect(first).toMatchObject({
      name: ITEM.title,
      description: ITEM.text,
      link: { url: ITEM.url, custom: { block: 'RNCP35698BC05', weight: '2' } },
    });
    expect(second).toMatchObject({ name: 'Outil d’essai', sectionId: first?.sectionId });
    expect(platform.lineItems(2).at(-1)).toMatchObject({
      cmid: first?.id,
      label: ITEM.title,
      scoreMaximum: 20,
      resourceId: 'r-1',
      tag: 'RNCP35698BC05',
    });
    const minted = await platform.mintIdToken({ cmid: first?.id ?? 0, nonce: 'n', state: 's' });
    expect(minted.claims).toMatchObject({
      [`${LTI_CLAIM}target_link_uri`]: ITEM.url,
      [`${LTI_CLAIM}custom`]: { block: 'RNCP35698BC05' },
    });
  });

  it('may be empty', async () => {
    const { settings } = await request();
    const before = platform.activities(2).length;
    const page = await teacher.post(settings.deep_link_return_url, { JWT: await answer() });
    expect(page.status).toBe(200);
    expect(platform.activities(2)).toHaveLength(before);
  });

  it.each([
    ['another issuer', { iss: 'someone' }],
    ['another audience', { aud: 'https://elsewhere.example' }],
    ['an expiry in the past', { exp: Math.floor(Date.now() / 1000) - 60 }],
    ['no nonce', { nonce: undefined }],
    ['another deployment', { [`${LTI_CLAIM}deployment_id`]: '99' }],
    ['another message', { [`${LTI_CLAIM}message_type`]: 'LtiResourceLinkRequest' }],
    ['another version', { [`${LTI_CLAIM}version`]: '1.1' }],
    ['its data changed', { [`${DL}data`]: 'changed' }],
    ['its data lost', { [`${DL}data`]: undefined }],
    ['items that are no list', { [`${DL}content_items`]: { 0: ITEM } }],
    ['one bad item among good ones', { [`${DL}content_items`]: [ITEM, { type: 'html' }] }],
    ['a script for an address', { [`${DL}content_items`]: [{ ...ITEM, url: 'javascript:x()' }] }],
    [
      'a tag too long for Moodle',
      {
        [`${DL}content_items`]: [{ ...ITEM, lineItem: { scoreMaximum: 1, tag: 'x'.repeat(256) } }],
      },
    ],
  ])('is refused whole with %s', async (_name, claims) => {
    const { settings } = await request();
    const before = platform.activities(2).length;
    const page = await teacher.post(settings.deep_link_return_url, {
      JWT: await answer({ [`${DL}content_items`]: [ITEM], ...claims }),
    });
    expect(page.status).toBe(400);
    expect(page.html).toContain('data-region="error"');
    expect(platform.activities(2)).toHaveLength(before);
  });

  it('is taken once, and only from someone who may edit', async () => {
    const { settings } = await request();
    const JWT = await answer({ [`${DL}content_items`]: [ITEM] });
    expect((await teacher.post(settings.deep_link_return_url, { JWT })).status).toBe(200);
    expect((await teacher.post(settings.deep_link_return_url, { JWT })).status).toBe(400);
    const student = await platform.signIn('emma.rousseau');
    const fresh = { JWT: await answer({ [`${DL}content_items`]: [ITEM] }) };
    expect((await student.post(settings.deep_link_return_url, fresh)).status).toBe(403);
  });

  it('comes back from our own page when the cookie stayed behind', async () => {
    const { settings } = await request();
    const nobody = await platform.signIn('nobody');
    const JWT = await answer();
    const page = await nobody.post(settings.deep_link_return_url, { JWT });
    expect(page.forms[0]?.fields).toEqual({ JWT, repost: 'true' });
    expect((await nobody.submit(page)).status).toBe(403);
  });
});
