import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoSeed } from '../../seed/demo-seed.ts';
import { AGS_SCOPES } from '../../state/tools.ts';
import { startAdvantage, type Advantage } from '../../testing/advantage-client.ts';
import { MEMBERSHIP_CONTAINER } from './memberships.ts';

const ROSTER = '/mod/lti/services.php/CourseSection/2/bindings/1/memberships';
interface Roster {
  readonly members: readonly Record<string, unknown>[];
}
let at: Advantage;
beforeAll(async () => {
  const seed = demoSeed();
  seed.users.push({
    id: 20,
    username: '',
    givenName: '',
    familyName: '',
    email: '',
    idNumber: '',
    siteAdmin: false,
  });
  seed.enrolments.push({ courseId: 2, userId: 20, role: 'student', status: 'Deleted' });
  at = await startAdvantage({ seed });
});
afterAll(() => at.close());

const roster = async (query = '', accept = MEMBERSHIP_CONTAINER) => {
  const answer = await at.call(ROSTER + query, { accept });
  return { ...answer, members: (answer.json as Roster | null)?.members ?? [] };
};

describe('the roster', () => {
  it('lists members with status and short roles', async () => {
    const { json, members } = await roster();
    expect(json).toMatchObject({ context: { id: '2', label: 'TMSPC-MAINT' } });
    expect(members).toHaveLength(11);
    expect(members[0]).toEqual({
      status: 'Active',
      roles: ['Instructor'],
      user_id: '3',
      lis_person_sourcedid: 'LP0003',
      name: 'Bernard Lefèvre',
      given_name: 'Bernard',
      family_name: 'Lefèvre',
      email: 'bernard.lefevre@lycee.example',
      ext_user_username: 'bernard.lefevre',
    });
  });

  it('has inactive members, and deleted ones without personal data', async () => {
    const { members } = await roster();
    expect(members.find((member) => member['user_id'] === '12')).toMatchObject({
      status: 'Inactive',
    });
    expect(members.find((member) => member['user_id'] === '20')).toEqual({
      status: 'Deleted',
      roles: ['Learner'],
      user_id: '20',
    });
  });

  it.each(['Instructor', 'http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor'])(
    'is narrowed by the role %s',
    async (role) => {
      expect((await roster(`?role=${encodeURIComponent(role)}`)).members).toHaveLength(3);
    },
  );

  it('pages with a well-formed Link header to the end', async () => {
    const seen: unknown[] = [];
    let url: string | undefined = `${ROSTER}?limit=4`;
    while (url !== undefined) {
      const page = await at.call(url, { accept: MEMBERSHIP_CONTAINER });
      seen.push(...(page.json as Roster).members.map((member) => member['user_id']));
      url = /<([^>]+)>; rel="next"/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(new Set(seen).size).toBe(11);
  });

  it('knows the tool’s own links only', async () => {
    const { resourceLinkId } = at.platform.addLtiActivity({
      clientId: at.registered.clientId,
      courseId: 2,
      title: 'Lien',
    });
    expect((await roster(`?rlid=${resourceLinkId}`)).members).toHaveLength(11);
    expect((await roster('?rlid=999')).status).toBe(404);
  });

  it('refuses another media type, another scope, a bad limit', async () => {
    expect((await roster('', 'application/json')).status).toBe(400);
    expect((await roster('?limit=many')).status).toBe(400);
    const token = await at.tool.accessToken(at.registered, [AGS_SCOPES.score]);
    expect((await at.call(ROSTER, { accept: MEMBERSHIP_CONTAINER, token })).status).toBe(403);
  });
});
