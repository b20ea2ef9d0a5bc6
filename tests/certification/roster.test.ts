/** Names and Role Provisioning Services 2.0. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CourseServices, PlatformServiceError } from '@blocmap/lti-server/lti/index';
import { postIdToken, startPlatform, type Platform } from '../platform/index.ts';
import { startScriptedPlatform, type ScriptedPlatform } from './scripted-platform.ts';
import { startLtiTool, type LtiTool } from './tool.ts';

let tool: LtiTool;
beforeAll(async () => {
  tool = await startLtiTool();
});
afterAll(() => tool.close());

describe('from the platform', () => {
  let platform: Platform;
  let course: CourseServices;
  beforeAll(async () => {
    platform = await startPlatform();
    await tool.registerWith(platform);
    await postIdToken(await platform.mintIdToken());
    const [launch] = tool.launches;
    course = {
      platformId: launch?.platformId ?? '',
      lineItemsUrl: null,
      membershipsUrl: launch?.membershipsUrl ?? null,
      scopes: [],
    };
  });
  afterAll(() => platform.close());

  test('reads short role names and names, in the right media type', async () => {
    const members = await tool.lti.listMembers(course);
    const emma = members.find(({ name }) => name === 'Emma Rousseau');
    expect(emma).toEqual({
      userId: '6',
      roles: ['student'],
      active: true,
      name: 'Emma Rousseau',
    });
    expect(members.some(({ roles }) => roles.includes('teacher'))).toBe(true);
    expect(platform.calls.at(-1)?.accept).toBe(
      'application/vnd.ims.lti-nrps.v2.membershipcontainer+json',
    );
  });

  test('follows the pages of a platform that cuts its list', async () => {
    const all = await tool.lti.listMembers(course);
    const url = `${course.membershipsUrl}?limit=3`;
    platform.clearCalls();
    expect(await tool.lti.listMembers({ ...course, membershipsUrl: url })).toEqual(all);
    expect(platform.calls.length).toBe(Math.ceil(all.length / 3));
  });
});

describe('from a platform that answers oddly', () => {
  let platform: ScriptedPlatform;
  let course: CourseServices;
  beforeAll(async () => {
    platform = await startScriptedPlatform();
    const platformId = await tool.lti.registerPlatform({
      name: 'Odd',
      issuer: platform.url,
      clientId: 'tool',
      authorizationUrl: `${platform.url}/auth`,
      tokenUrl: `${platform.url}/token`,
      jwksUrl: `${platform.url}/jwks`,
      deploymentIds: ['1'],
    });
    course = {
      platformId,
      lineItemsUrl: `${platform.url}/items`,
      membershipsUrl: `${platform.url}/members`,
      scopes: ['https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly'],
    };
  });
  afterAll(() => platform.close());
  beforeEach(() => {
    platform.reset();
    // The last test's access token has expired.
    tool.clockOffset += 2000;
  });

  const read = () => tool.lti.listMembers(course);
  const reasonOf = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'no error',
      (error: unknown) => (error as PlatformServiceError).detail.reason,
    );

  test('tells active, inactive and deleted members apart; no personal data is no name', async () => {
    platform.answer('/members', {
      members: [
        { user_id: 'a', roles: ['Learner'] },
        { user_id: 'b', roles: ['Learner'], status: 'Inactive', name: '' },
        { user_id: 'c', roles: [], status: 'Deleted', given_name: 'Lina', family_name: 'Benali' },
        {
          user_id: 'd',
          status: 'Active',
          roles: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'],
        },
      ],
    });
    expect(await read()).toEqual([
      { userId: 'a', roles: ['student'], active: true, name: null },
      { userId: 'b', roles: ['student'], active: false, name: null },
      { userId: 'c', roles: [], active: false, name: 'Lina Benali' },
      { userId: 'd', roles: ['teacher'], active: true, name: null },
    ]);
  });

  test('a person on two pages counts once, as last seen', async () => {
    const member = { user_id: 'a', roles: ['Learner'] };
    platform.answer('/members', { members: [member] }, { link: `</members2>; rel="next"` });
    platform.answer('/members2', { members: [{ ...member, status: 'Inactive' }] });
    expect(await read()).toEqual([{ userId: 'a', roles: ['student'], active: false, name: null }]);
  });

  test('does not follow a list to another site', async () => {
    const link = '<https://evil.example/members>; rel="next"';
    platform.answer('/members', { members: [] }, { link });
    expect(await reasonOf(read())).toBe('malformed');
  });

  test('does not follow a list in circles', async () => {
    platform.answer('/members', { members: [] }, { link: '</members>; rel="next"' });
    expect(await reasonOf(read())).toBe('malformed');
    expect(platform.requests('/members')).toBe(1);
  });

  test('follows no redirect', async () => {
    platform.answer('/members', {}, { location: '/elsewhere' }, 302);
    expect(await reasonOf(read())).toBe('refused');
    expect(platform.requests('/elsewhere')).toBe(0);
  });

  test.each([
    ['no list', { id: 'x' }],
    ['a list of something else', { members: [{ name: 'x' }] }],
    ['no object', 'text'],
  ])('says so when the answer is %s', async (_what, body) => {
    platform.answer('/members', body);
    expect(await reasonOf(read())).toBe('malformed');
  });

  test('reads no more than two megabytes', async () => {
    platform.answer('/members', { members: [], padding: 'x'.repeat(2_100_000) });
    expect(await reasonOf(read())).toBe('malformed');
  });

  test('takes part of a list for no whole where Moodle mangled the way to the rest', async () => {
    const link = `<${platform.url}/items?a=1&amp;from=2>; rel=“next”`;
    const mangled = Buffer.from(link, 'utf8').toString('latin1');
    const item = { id: `${platform.url}/items/1`, label: 'x', scoreMaximum: 1 };
    platform.answer('/items', [item], { link: mangled });
    expect(await reasonOf(tool.lti.listLineItems(course))).toBe('malformed');
  });

  test.each([
    [401, 'unauthorised'],
    [400, 'unauthorised'],
    [503, 'refused'],
  ])('tells when it grants no access token: HTTP %i', async (status, reason) => {
    platform.answer('/token', { error: 'x' }, {}, status);
    expect(await reasonOf(read())).toBe(reason);
  });

  test('an access token is asked for with a client assertion', async () => {
    platform.answer('/members', { members: [] });
    await read();
    const form = new URLSearchParams(platform.lastBody('/token'));
    expect(form.get('grant_type')).toBe('client_credentials');
    expect(form.get('scope')).toBe(
      'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
    );
    const [header, claims] = (form.get('client_assertion') ?? '')
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()) as unknown);
    expect(header).toMatchObject({ alg: 'RS256', kid: expect.any(String) as unknown });
    expect(claims).toMatchObject({
      iss: 'tool',
      sub: 'tool',
      aud: `${platform.url}/token`,
      jti: expect.any(String) as unknown,
      exp: expect.any(Number) as unknown,
    });
  });
});
