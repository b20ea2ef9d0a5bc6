/** Assignment and Grade Services 2.0, sentence by sentence: by what right, in what words, page by page. */
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PlatformServiceError, type CourseServices } from '@blocmap/lti-server/lti/index';
import { AGS_SCOPES, postIdToken, startPlatform, type Platform } from '../platform/index.ts';
import { startScriptedPlatform, type ScriptedPlatform } from './scripted-platform.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

const LINE_ITEM = 'application/vnd.ims.lis.v2.lineitem+json';
const CONTAINER = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
const RESULTS = 'application/vnd.ims.lis.v2.resultcontainer+json';
const SCORE = 'application/vnd.ims.lis.v1.score+json';
const TAG = 'RNCP35698BC03';
const JSON_SCORE = { userId: '6', scoreGiven: 12, scoreMaximum: 20 };

let tool: LtiTool;
beforeAll(async () => {
  tool = await startLtiTool();
});
afterAll(() => tool.close());

async function failure(work: Promise<unknown>): Promise<PlatformServiceError['detail']> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof PlatformServiceError) return error.detail;
  throw new Error('Expected the platform to refuse.', { cause: error });
}

describe('on a platform that answers as it is told', () => {
  let platform: ScriptedPlatform;
  let course: CourseServices;
  const item = (id: number, more = {}) => ({
    id: `${platform.url}/items/${id}?type_id=3`,
    label: `Colonne ${id}`,
    scoreMaximum: 20,
    tag: TAG,
    ...more,
  });

  beforeAll(async () => {
    platform = await startScriptedPlatform();
    const platformId = await tool.lti.registerPlatform({
      name: 'Odd',
      issuer: platform.url,
      clientId: 'client-7',
      authorizationUrl: `${platform.url}/auth`,
      tokenUrl: `${platform.url}/token`,
      jwksUrl: `${platform.url}/jwks`,
      deploymentIds: ['1'],
    });
    course = {
      platformId,
      lineItemsUrl: `${platform.url}/items?type_id=3`,
      membershipsUrl: null,
      scopes: Object.values(AGS_SCOPES),
    };
  });
  afterAll(() => platform.close());
  beforeEach(() => {
    platform.reset();
    // The granted token never lasts: each test asks for its own.
    tool.clockOffset += 60 * 60_000;
  });

  const assertion = () =>
    new URLSearchParams(platform.lastBody('/token')).get('client_assertion') ?? '';
  const scopeAsked = () => new URLSearchParams(platform.lastBody('/token')).get('scope');

  test('the assertion is from and about the client, for the token endpoint, short, new and signed with a known key', async () => {
    platform.answer('/items', []);
    await tool.lti.listLineItems(course);
    const first = decodeJwt(assertion());
    const { kid, alg } = decodeProtectedHeader(assertion());
    expect([first.iss, first.sub, first.aud]).toEqual([
      'client-7',
      'client-7',
      `${platform.url}/token`,
    ]);
    expect((first.exp ?? 0) - (first.iat ?? 0)).toBeLessThanOrEqual(300);
    expect((first.exp ?? 0) - (first.iat ?? 0)).toBeGreaterThan(0);
    expect(alg).toBe('RS256');
    const published = (await (await fetch(`${tool.address}/lti/keys`)).json()) as {
      keys: { kid: string }[];
    };
    expect(published.keys.map((key) => key.kid)).toContain(kid);

    tool.clockOffset += 60 * 60_000;
    await tool.lti.listLineItems(course);
    const second = decodeJwt(assertion());
    expect(first.jti).toMatch(/\S{16,}/);
    expect(second.jti).not.toBe(first.jti);
  });

  test.each([
    ['reading columns', AGS_SCOPES.lineItemRead, () => tool.lti.listLineItems(course)],
    ['reading one', AGS_SCOPES.lineItemRead, () => tool.lti.readLineItem(course, item(1).id)],
    [
      'making one',
      AGS_SCOPES.lineItem,
      () => tool.lti.createLineItem(course, { label: 'x', scoreMaximum: 20, tag: TAG }),
    ],
    ['removing one', AGS_SCOPES.lineItem, () => tool.lti.deleteLineItem(course, item(1).id)],
    ['reading results', AGS_SCOPES.resultRead, () => tool.lti.listResults(course, item(1).id)],
    [
      'giving a score',
      AGS_SCOPES.score,
      () =>
        tool.lti.submitScore(course, item(1).id, {
          ...JSON_SCORE,
          timestamp: '2026-11-25T10:00:00.250Z',
        }),
    ],
  ])('%s asks for the least scope and no other', async (_name, scope, work) => {
    await work().catch(() => undefined);
    expect(scopeAsked()).toBe(scope);
  });

  test('pages are followed as RFC 8288 links them', async () => {
    const next = `<${platform.url}/more?from=1>; rel="next"`;
    platform.answer('/items', [item(1)], { link: next });
    platform.answer('/more', [item(2)]);
    const found = await tool.lti.listLineItems(course);
    expect(found.map(({ label }) => label)).toEqual(['Colonne 1', 'Colonne 2']);
    expect(platform.lastHeaders('/more')['accept']).toBe(CONTAINER);
  });

  test.each([
    ['curly quotes', (url: string) => `<${url}/more?from=1>; rel=“next”`],
    ['an escaped ampersand', (url: string) => `<${url}/more?a=1&amp;from=1>; rel="next"`],
    ['another site', () => '<https://elsewhere.example/more>; rel="next"'],
    ['the same page again', (url: string) => `<${url}/items?type_id=3>; rel="next"`],
  ])('a next page with %s is not followed, and half a list is none', async (_name, link) => {
    const header = Buffer.from(link(platform.url), 'utf8').toString('latin1');
    platform.answer('/items', [item(1)], { link: header });
    expect(await failure(tool.lti.listLineItems(course))).toMatchObject({
      reason: 'malformed',
      retry: false,
    });
  });

  test('a column of a link and one on its own are told apart, whatever else the platform says', async () => {
    platform.answer('/items', [
      item(1, { resourceLinkId: '7', ltiLinkId: '7', submissionReview: {} }),
      item(2, { resourceId: 'blocmap:cm:1', resourceLinkId: '' }),
      item(3, { tag: null }),
    ]);
    expect(await tool.lti.listLineItems(course)).toEqual([
      { ...item(1), resourceId: null, resourceLinkId: '7' },
      { ...item(2), resourceId: 'blocmap:cm:1', resourceLinkId: null },
      { ...item(3), tag: null, resourceId: null, resourceLinkId: null },
    ]);
  });

  test('a score says given and maximum, how far the work and the grading are, and when to the millisecond', async () => {
    platform.answer('/items/1/scores', {});
    await tool.lti.submitScore(course, item(1).id, {
      ...JSON_SCORE,
      comment: 'Bien',
      timestamp: '2026-11-25T10:00:00.250Z',
    });
    expect(JSON.parse(platform.lastBody('/items/1/scores'))).toEqual({
      userId: '6',
      scoreGiven: 12,
      scoreMaximum: 20,
      comment: 'Bien',
      timestamp: '2026-11-25T10:00:00.250Z',
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
    });
    expect(platform.lastHeaders('/items/1/scores')['content-type']).toBe(SCORE);
  });

  test('results are read on whatever scale, of one learner or of all, with no grade for none', async () => {
    platform.answer('/items/1/results', [
      { id: 'r', userId: '6', resultScore: 0.6, timestamp: '2026-11-25T10:00:00+00:00' },
      { id: 's', userId: 7, resultScore: null, resultMaximum: 20, timestamp: 'yesterday' },
    ]);
    expect(await tool.lti.listResults(course, item(1).id)).toEqual([
      { userId: '6', score: 0.6, maximum: 1, at: Date.parse('2026-11-25T10:00:00Z') },
      { userId: '7', score: null, maximum: 20, at: null },
    ]);
    // A platform may not know the filter and answer with everybody.
    const one = await tool.lti.listResults(course, item(1).id, { userId: '7' });
    expect(one.map(({ userId }) => userId)).toEqual(['7']);
    expect(platform.lastHeaders('/items/1/results')['accept']).toBe(RESULTS);
  });

  test.each([429, 503])('HTTP %i may say for how long to leave it alone', async (status) => {
    platform.answer('/items', {}, { 'retry-after': '120' }, status);
    expect(await failure(tool.lti.listLineItems(course))).toEqual({
      status,
      reason: 'refused',
      retry: true,
      retryAfterMs: 120_000,
    });
  });

  test('neither a column nor its results are asked for on another site', async () => {
    const elsewhere = 'https://evil.example/items/1';
    for (const work of [
      tool.lti.readLineItem(course, elsewhere),
      tool.lti.deleteLineItem(course, elsewhere),
      tool.lti.listResults(course, elsewhere),
    ]) {
      expect(await failure(work)).toMatchObject({ reason: 'malformed', retry: false });
    }
    expect(platform.requests('/token')).toBe(0);
  });
});

describe('on a platform that answers as Moodle does', () => {
  let platform: Platform;
  let course: CourseServices;
  beforeAll(async () => {
    platform = await startPlatform({ clock: () => Date.now() + tool.clockOffset });
    await tool.registerWith(platform);
    await postIdToken(await platform.mintIdToken());
    const launch = tool.launches.at(-1);
    course = {
      platformId: launch?.platformId ?? '',
      lineItemsUrl: launch?.ags?.lineItemsUrl ?? null,
      membershipsUrl: null,
      scopes: launch?.ags?.scopes ?? [],
    };
  });
  afterAll(() => platform.close());
  beforeEach(() => platform.clearCalls());

  const make = () =>
    tool.lti.createLineItem(course, {
      label: 'Avant',
      scoreMaximum: 20,
      tag: TAG,
      resourceId: 'r',
    });

  test('a column is renamed by what it is replaced with, at an address with a query string', async () => {
    const made = await make();
    const renamed = await tool.lti.replaceLineItem(course, { ...made, label: 'Après' });
    expect(renamed).toEqual({ ...made, label: 'Après' });
    expect(await tool.lti.readLineItem(course, made.id)).toEqual(renamed);
    const put = platform.calls.find(({ method }) => method === 'PUT');
    expect(put?.contentType).toBe(LINE_ITEM);
    expect(put?.url).toMatch(/\/lineitem\?type_id=\d+$/);
  });

  test('a column is asked for without a limit, by its tag', async () => {
    await make();
    await tool.lti.listLineItems(course, { tag: TAG });
    const listed = platform.calls.findLast(({ method }) => method === 'GET');
    expect(listed?.url).toContain(`tag=${TAG}`);
    expect(listed?.url).not.toContain('limit');
  });

  test('a column that was removed is not found any more', async () => {
    const made = await make();
    await tool.lti.deleteLineItem(course, made.id);
    expect(await failure(tool.lti.readLineItem(course, made.id))).toMatchObject({
      status: 404,
      reason: 'not-found',
    });
  });

  test('what a score came to is read from the results, beside its line item’s query string', async () => {
    const made = await make();
    const timestamp = new Date(Date.now() + tool.clockOffset).toISOString();
    await tool.lti.submitScore(course, made.id, { ...JSON_SCORE, timestamp });
    expect(await tool.lti.listResults(course, made.id, { userId: '6' })).toEqual([
      { userId: '6', score: 12, maximum: 20, at: Date.parse(timestamp) },
    ]);
    expect(platform.calls.at(-1)?.url).toMatch(/\/lineitem\/results\?type_id=\d+&user_id=6$/);
  });
});
