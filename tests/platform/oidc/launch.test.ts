import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LTI_CLAIM, startPlatform, type Platform } from '../index.ts';
import type { RegisteredTool } from '../registration/register-tool.ts';
import { startToolDouble, type ToolDouble } from '../testing/tool-double.ts';

let platform: Platform;
let tool: ToolDouble;
let registered: RegisteredTool;
let cmid: number;

beforeAll(async () => {
  [platform, tool] = await Promise.all([startPlatform(), startToolDouble()]);
  registered = await tool.register(platform);
  ({ cmid } = platform.addLtiActivity({
    clientId: registered.clientId,
    courseId: 2,
    sectionNumber: 1,
    title: 'Carte des blocs',
    custom: { course: '$Context.id', unknown: '$Not.Known' },
    lineItem: { scoreMaximum: 20, tag: 'RNCP35698BC03' },
  }));
});
afterAll(() => Promise.all([platform.close(), tool.close()]));

async function launchAs(username: string) {
  const visitor = await platform.signIn(username);
  const toTool = await visitor.get(`/mod/lti/launch.php?id=${cmid}`);
  const fromPlatform = await visitor.submit(toTool);
  const answer = await visitor.submit(fromPlatform);
  return { visitor, toTool, answer, claims: tool.launches.at(-1)?.claims ?? {} };
}

describe('a launch through the platform’s own pages', () => {
  it('brings the claims Moodle brings', async () => {
    const { answer, claims } = await launchAs('bernard.lefevre');
    expect(answer.status).toBe(200);
    expect(claims).toMatchObject({
      iss: platform.issuer,
      aud: registered.clientId,
      sub: '3',
      name: 'Bernard Lefèvre',
      email: 'bernard.lefevre@lycee.example',
      [`${LTI_CLAIM}deployment_id`]: registered.deploymentId,
      [`${LTI_CLAIM}message_type`]: 'LtiResourceLinkRequest',
      [`${LTI_CLAIM}version`]: '1.3.0',
      [`${LTI_CLAIM}context`]: { id: '2', label: 'TMSPC-MAINT', type: ['CourseSection'] },
      [`${LTI_CLAIM}resource_link`]: { id: '1', title: 'Carte des blocs' },
      [`${LTI_CLAIM}custom`]: { course: '2', unknown: '$Not.Known' },
      [`${LTI_CLAIM}ext`]: { user_username: 'bernard.lefevre' },
      [`${LTI_CLAIM}launch_presentation`]: { locale: 'fr', document_target: 'iframe' },
      [`${LTI_CLAIM}tool_platform`]: { product_family_code: 'moodle' },
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(60);
    const endpoint = claims['https://purl.imsglobal.org/spec/lti-ags/claim/endpoint'];
    expect(endpoint).toMatchObject({
      scope: expect.objectContaining({ length: 4 }) as unknown,
      lineitem: expect.stringContaining('/lineitem?type_id=1') as unknown,
    });
  });

  it('carries the cmid in the message hint and nowhere in the claims', async () => {
    const { toTool, claims } = await launchAs('bernard.lefevre');
    const hint: unknown = JSON.parse(toTool.forms[0]?.fields['lti_message_hint'] ?? '');
    expect(hint).toMatchObject({
      cmid,
      launchid: expect.stringContaining(`ltilaunch${cmid}_`) as unknown,
    });
    expect(JSON.stringify(claims)).not.toContain('cmid');
  });

  it.each([
    [
      'alice.martin',
      ['membership#Instructor', 'system/person#Administrator', 'institution/person#Administrator'],
    ],
    ['bernard.lefevre', ['membership#Instructor']],
    ['claire.moreau', ['membership#Instructor']],
    ['denis.girard', ['membership#Instructor']],
    ['emma.rousseau', ['membership#Learner']],
  ])('sends %s with Moodle’s roles', async (username, ends) => {
    const { claims } = await launchAs(username);
    expect(claims[`${LTI_CLAIM}roles`]).toEqual(
      ends.map((end) => `http://purl.imsglobal.org/vocab/lis/v2/${end}`),
    );
  });

  it('asks people to sign in first', async () => {
    const visitor = await platform.signIn('nobody');
    const page = await visitor.get(`/mod/lti/launch.php?id=${cmid}`);
    expect(page.url).toContain('/login/index.php?wantsurl=%2Fmod%2Flti%2Flaunch.php');
  });

  it('refuses someone outside the course, and an activity that is no link', async () => {
    const outsider = await platform.signIn('kevin.duval');
    expect((await outsider.get(`/mod/lti/launch.php?id=${cmid}`)).status).toBe(403);
    const teacher = await platform.signIn('bernard.lefevre');
    expect((await teacher.get('/mod/lti/launch.php?id=1')).status).toBe(404);
    expect((await teacher.get('/mod/lti/launch.php?id=nonsense')).status).toBe(404);
  });

  it('leaves the lineitem claim out when the link has two columns', async () => {
    const twin = platform.addLtiActivity({
      clientId: registered.clientId,
      courseId: 2,
      title: 'Deux colonnes',
      lineItem: { scoreMaximum: 20 },
    });
    const minted = await platform.mintIdToken({ cmid: twin.cmid, state: 's', nonce: 'n' });
    const claim = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
    expect(minted.claims[claim]).toHaveProperty('lineitem');
    const token = await tool.accessToken(registered, [
      'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
    ]);
    const created = await fetch(`${platform.issuer}/mod/lti/services.php/2/lineitems?type_id=1`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/vnd.ims.lis.v2.lineitem+json',
      },
      body: JSON.stringify({ label: 'b', scoreMaximum: 5, resourceLinkId: twin.resourceLinkId }),
    });
    expect(created.status).toBe(201);
    const after = await platform.mintIdToken({ cmid: twin.cmid, state: 's', nonce: 'n' });
    expect(after.claims[claim]).not.toHaveProperty('lineitem');
  });
});
