/** How the tool gets on with its platform is written down: tokens, errors, and what a check finds. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { platformHealth } from '@blocmap/lti-server/store/index';
import type { CourseServices } from '@blocmap/lti-server/lti/index';
import { postIdToken, startPlatform, type Platform } from '../platform/index.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let tool: LtiTool;
let platform: Platform;
let platformId: string;
let course: CourseServices;
beforeAll(async () => {
  tool = await startLtiTool();
  platform = await startPlatform();
  ({ platformId } = await tool.registerWith(platform));
  await postIdToken(await platform.mintIdToken());
  const launch = tool.launches.at(-1);
  course = {
    platformId,
    lineItemsUrl: launch?.ags?.lineItemsUrl ?? null,
    membershipsUrl: launch?.membershipsUrl ?? null,
    scopes: launch?.ags?.scopes ?? [],
  };
});
afterAll(() => Promise.all([tool.close(), platform.close()]));
beforeEach(async () => {
  await tool.store.write((writer) => writer.delete(platformHealth));
  platform.revokeAccessTokens();
  tool.clockOffset += 2 * 60 * 60_000;
});

async function health() {
  await tool.lti.close();
  const [row] = await tool.store.read((reader) => reader.select().from(platformHealth));
  return row;
}

test('a token that was got is noted', async () => {
  expect(await tool.lti.checkPlatform(platformId)).toEqual({
    keys: { count: 1, problem: null },
    tokens: [
      { service: 'grades', problem: null, status: null },
      { service: 'roster', problem: null, status: null },
    ],
  });
  const row = await health();
  expect(row?.lastErrorCode).toBeNull();
  expect(row?.lastTokenAt).toBeInstanceOf(Date);
});

test('a token that is refused is noted as that, not as the service it was for', async () => {
  platform.faults.failNext(1, 400, 'token');
  await expect(tool.lti.listMembers(course)).rejects.toThrow('HTTP 400');
  expect(await health()).toMatchObject({
    lastErrorCode: 'unauthorised',
    lastErrorService: 'token',
    lastErrorStatus: 400,
    lastTokenAt: null,
  });
});

test('a service that fails is noted with its status', async () => {
  platform.faults.failNext(2, 503, 'nrps');
  await expect(tool.lti.listMembers(course)).rejects.toThrow('HTTP 503');
  expect(await health()).toMatchObject({
    lastErrorCode: 'refused',
    lastErrorService: 'roster',
    lastErrorStatus: 503,
  });
});

test('keys that cannot be read are noted by the launch, and found by a check', async () => {
  platform.faults.failNext(100, 500, 'jwks');
  tool.clockOffset += 2 * 60 * 60_000;
  const now = Math.floor((Date.now() + tool.clockOffset) / 1000);
  await postIdToken(await platform.mintIdToken({ claims: { iat: now, exp: now + 60 } }));
  expect(await health()).toMatchObject({
    lastErrorCode: 'keys-unreachable',
    lastErrorService: 'launch',
  });
  const check = await tool.lti.checkPlatform(platformId);
  platform.faults.reset();
  expect(check?.keys).toEqual({ count: 0, problem: 'keys-unreachable' });
});

test('nothing is known of a platform that is not registered', async () => {
  expect(await tool.lti.checkPlatform('none')).toBeNull();
});
