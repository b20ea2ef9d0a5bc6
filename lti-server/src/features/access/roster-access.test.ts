/** A person who paired an extension once sees their other courses, as long as the platform says so. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLaunch, openSchool, pair, refusal, type School } from '../../testing/index.ts';

const DAY = 24 * 60 * 60_000;
const roster = 'https://moodle.example/roster/3';

let school: School;
beforeEach(async () => {
  school = await openSchool();
  const { tool } = school;
  // Course 3 tells where its roster is with a launch of its own teacher.
  await tool.launch(
    makeLaunch({
      platformId: tool.platformId,
      userId: 'colleague-1',
      course: { id: '3', title: 'Français 1re', label: null },
      membershipsUrl: roster,
    }),
  );
});
afterEach(() => school.tool.close());

const get = async (courseId: string, token = school.tokens.extension) =>
  (await school.tool.api('GET', `/courses/${courseId}`, { token })).status;
const asked = () => school.tool.lti.calls.filter((call) => call === 'listMembers').length;

test('the roster is asked once, and its answer kept', async () => {
  const { lti } = school.tool;
  lti.members.set(roster, [{ userId: 'teacher-1', roles: ['teacher'], active: true, name: null }]);
  expect([await get('3'), await get('3'), await get('3')]).toEqual([200, 200, 200]);
  expect(asked()).toBe(1);
});

test('whoever is not in it, or no longer active, stays outside', async () => {
  const { lti } = school.tool;
  lti.members.set(roster, [{ userId: 'teacher-1', roles: ['teacher'], active: false, name: null }]);
  expect([await get('3'), await get('3')]).toEqual([403, 403]);
  expect(asked()).toBe(1);
});

test('a roster that cannot be read gives no right', async () => {
  school.tool.lti.fail = () => refusal(null, 'unreachable', true);
  expect(await get('3')).toBe(403);
});

test('a student of another course who asks for it gets in as a student at most', async () => {
  const { lti } = school.tool;
  lti.members.set(roster, [{ userId: 'student-1', roles: ['student'], active: true, name: null }]);
  const reply = await school.tool.api('GET', '/courses/3', { token: school.tokens.student });
  expect(reply.json).toMatchObject({ role: 'student', permissions: { tag: false, grade: false } });
});

test('a course that its bearer has left is closed to an extension after a day', async () => {
  const { tool } = school;
  const own = 'https://moodle.example/roster/2';
  await tool.launch(makeLaunch({ platformId: tool.platformId, membershipsUrl: own }));
  tool.lti.members.set(own, []);
  expect(await get('2')).toBe(200);
  tool.advance(DAY + 60_000);
  const again = await tool.launch(
    makeLaunch({
      platformId: tool.platformId,
      course: { id: '9', title: 'Autre', label: null },
      resourceLink: { id: '9', title: null },
      moduleKey: 'link:9',
    }),
  );
  const { accessToken } = await pair(tool, again);
  expect(await get('2', accessToken)).toBe(403);
});
