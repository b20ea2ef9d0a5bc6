/** Assignment and Grade Services 2.0, and the access tokens behind every service. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PlatformServiceError, type CourseServices } from '@blocmap/lti-server/lti/index';
import { AGS_SCOPES, postIdToken, startPlatform, type Platform } from '../platform/index.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let platform: Platform;
let tool: LtiTool;
let course: CourseServices;
beforeAll(async () => {
  [platform, tool] = await Promise.all([startPlatform(), startLtiTool()]);
  await tool.registerWith(platform);
  await postIdToken(await platform.mintIdToken());
  const [launch] = tool.launches;
  course = {
    platformId: launch?.platformId ?? '',
    lineItemsUrl: launch?.ags?.lineItemsUrl ?? null,
    membershipsUrl: launch?.membershipsUrl ?? null,
    scopes: launch?.ags?.scopes ?? [],
  };
});
afterAll(() => Promise.all([platform.close(), tool.close()]));
beforeEach(() => {
  platform.faults.reset();
  platform.clearCalls();
});

const BLOCK = 'RNCP35698BC03';
const newItem = (label = 'Bloc 3', tag = BLOCK) =>
  tool.lti.createLineItem(course, { label, scoreMaximum: 20, tag });
const score = (scoreGiven: number, timestamp = new Date().toISOString()) => ({
  userId: '6',
  scoreGiven,
  scoreMaximum: 20,
  timestamp,
});
const callsTo = (service: string): number =>
  platform.calls.filter((call) => call.service === service).length;

async function failure(work: Promise<unknown>): Promise<PlatformServiceError['detail']> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(PlatformServiceError);
  return (error as PlatformServiceError).detail;
}

describe('line items', () => {
  test('are created with the block as tag, and listed by it', async () => {
    const item = await newItem();
    expect(item).toMatchObject({ label: 'Bloc 3', scoreMaximum: 20, tag: BLOCK });
    // Moodle's addresses of line items carry a query string.
    expect(item.id).toMatch(/\/lineitem\?type_id=\d+$/);
    await newItem('Bloc 4', 'RNCP35698BC04');
    expect(await tool.lti.listLineItems(course, { tag: BLOCK })).toEqual([item]);
    expect((await tool.lti.listLineItems(course)).length).toBe(2);
  });

  test('are asked for and sent in their own media types', async () => {
    await newItem();
    await tool.lti.listLineItems(course);
    const [created, listed] = platform.calls.filter(({ service }) => service === 'ags');
    expect(created?.contentType).toBe('application/vnd.ims.lis.v2.lineitem+json');
    expect(listed?.accept).toBe('application/vnd.ims.lis.v2.lineitemcontainer+json');
  });

  test('may be coupled with one of the tool’s links', async () => {
    const registered = platform.tools()[0];
    const { cmid, resourceLinkId } = platform.addLtiActivity({
      courseId: 2,
      clientId: registered?.clientId ?? '',
      title: 'Lien',
    });
    const item = await tool.lti.createLineItem(course, {
      label: 'Couplé',
      scoreMaximum: 10,
      tag: BLOCK,
      resourceId: 'r1',
      resourceLinkId,
    });
    expect(item).toMatchObject({ resourceId: 'r1', resourceLinkId });
    expect(platform.lineItems(2).at(-1)?.cmid).toBe(cmid);
  });
});

describe('scores', () => {
  test('reach the gradebook, with a comment', async () => {
    const item = await newItem();
    await tool.lti.submitScore(course, item.id, { ...score(13.5), comment: 'Bien' });
    const column = platform.gradebook(2).at(-1);
    expect(column?.item.tag).toBe(BLOCK);
    expect(column?.grades.get(6)?.score).toMatchObject({
      scoreGiven: 13.5,
      scoreMaximum: 20,
      comment: 'Bien',
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
      timestamp: expect.stringMatching(/T\d\d:\d\d:\d\d\.\d{3}Z$/) as unknown,
    });
    const sent = platform.calls.at(-1);
    expect(sent?.url).toMatch(/\/lineitem\/scores\?type_id=\d+$/);
    expect(sent?.contentType).toBe('application/vnd.ims.lis.v1.score+json');
  });

  test('a score no later than the last is a conflict, worth another try later', async () => {
    const item = await newItem();
    const timestamp = new Date().toISOString();
    await tool.lti.submitScore(course, item.id, score(10, timestamp));
    expect(await failure(tool.lti.submitScore(course, item.id, score(11, timestamp)))).toEqual({
      status: 409,
      reason: 'conflict',
      retry: true,
    });
    const later = new Date(Date.now() + 2000).toISOString();
    await tool.lti.submitScore(course, item.id, score(11, later));
  });

  test('a line item that is gone is not found', async () => {
    const gone = `${course.lineItemsUrl?.replace(/\/lineitems.*/, '')}/lineitems/9999/lineitem?type_id=1`;
    expect(await failure(tool.lti.submitScore(course, gone, score(1)))).toEqual({
      status: 404,
      reason: 'not-found',
      retry: false,
    });
  });

  test('a token is never sent to another site than the course’s', async () => {
    const elsewhere = 'https://evil.example/lineitem';
    const detail = await failure(tool.lti.submitScore(course, elsewhere, score(1)));
    expect(detail).toMatchObject({ reason: 'malformed', retry: false });
    expect(callsTo('ags')).toBe(0);
  });
});

describe('access', () => {
  test('one token serves many calls at once, for the least scope', async () => {
    platform.revokeAccessTokens();
    tool.clockOffset += 2 * 60 * 60_000;
    await Promise.all(Array.from({ length: 5 }, () => tool.lti.listLineItems(course)));
    tool.clockOffset = 0;
    expect(callsTo('token')).toBe(1);
    expect(callsTo('ags')).toBe(5);
  });

  test('a token that was revoked is replaced once, and the call repeated', async () => {
    await tool.lti.listLineItems(course);
    platform.clearCalls();
    platform.revokeAccessTokens();
    await tool.lti.listLineItems(course);
    expect(platform.calls.map(({ service, status }) => `${service} ${status}`)).toEqual([
      'ags 401',
      'token 200',
      'ags 200',
    ]);
  });

  test('where the new token is not taken either, it gives up', async () => {
    platform.faults.failNext(2, 401, 'ags');
    expect(await failure(tool.lti.listLineItems(course))).toEqual({
      status: 401,
      reason: 'unauthorised',
      retry: false,
    });
    expect(callsTo('ags')).toBe(2);
  });

  test.each([
    [403, 'forbidden', false],
    [404, 'not-found', false],
    [409, 'conflict', true],
    [429, 'refused', true],
    [500, 'refused', true],
    [503, 'refused', true],
    [400, 'refused', false],
  ] as const)('HTTP %i is %s', async (status, reason, retry) => {
    platform.faults.failNext(1, status, 'ags');
    expect(await failure(tool.lti.listLineItems(course))).toEqual({ status, reason, retry });
  });

  test('a connection that breaks may be tried again', async () => {
    platform.faults.dropNext(1, 'ags');
    expect(await failure(tool.lti.listLineItems(course))).toEqual({
      status: null,
      reason: 'unreachable',
      retry: true,
    });
  });

  test('a platform that does not answer is given up after five seconds', async () => {
    platform.faults.latencyMs = 60_000;
    const began = Date.now();
    expect(await failure(tool.lti.listLineItems(course))).toMatchObject({ retry: true });
    expect(Date.now() - began).toBeLessThan(7000);
  });

  test('nothing is asked of a platform that did not offer it', async () => {
    const without: CourseServices = { ...course, scopes: [AGS_SCOPES.resultRead] };
    const none: CourseServices = { ...course, lineItemsUrl: null };
    for (const offered of [without, none]) {
      expect(await failure(tool.lti.listLineItems(offered))).toMatchObject({
        reason: 'not-offered',
        retry: false,
      });
    }
    expect(platform.calls).toEqual([]);
  });

  test('of a platform that went away, nothing', async () => {
    const detail = await failure(tool.lti.listLineItems({ ...course, platformId: 'gone' }));
    expect(detail).toMatchObject({ reason: 'not-offered' });
  });
});
