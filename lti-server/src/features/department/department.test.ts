import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AdministrationOverview, DepartmentOverview, Me } from '@blocmap/shared/protocol';
import { course, journal } from '../../store/index.ts';
import { makeLaunch, openSchool, scanBody, type School } from '../../testing/index.ts';

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.tool.close());

async function overview(token: string, query = ''): Promise<DepartmentOverview> {
  return DepartmentOverview.parse(
    (await school.tool.api('GET', `/department${query}`, { token })).json,
  );
}
const setHead = (userId: string, courseIds: string[]) =>
  school.tool.api('PUT', '/administration/heads', {
    token: school.tokens.administrator,
    body: { userId, courseIds },
  });

describe('a department', () => {
  test('is a head’s courses and no others', async () => {
    const seen = await overview(school.tokens.head);
    expect(seen.courses.map((one) => one.courseId)).toEqual(['2']);
    expect(seen.courses[0]).toMatchObject({ title: 'Maintenance 1re', activities: 3, tagged: 1 });
    expect(seen.total[0]?.competences[0]?.contributions).toEqual([
      { activity: '2/cm:11', nature: 'formative', via: 'competence' },
    ]);
  });

  test('is every course of the platform for its administrator', async () => {
    const seen = await overview(school.tokens.administrator);
    expect(seen.courses.map((one) => one.courseId)).toEqual(['3', '2']);
    expect(seen.total[0]?.counts).toEqual({ taught: 0, formative: 2, certificative: 0 });
  });

  test('says what nobody serves and what is never assessed', async () => {
    const { gaps } = await overview(school.tokens.head);
    expect(gaps.blocksNotServed).toEqual(['RNCP99001BC02', 'RNCP99001BC03']);
    expect(gaps.competencesNotServed).toHaveLength(8);
    expect(gaps.competencesNeverAssessed).toEqual(['RNCP99001BC01.1']);
  });

  test('changes with its courses', async () => {
    const before = await overview(school.tokens.head);
    await school.tool.api('POST', '/courses/2/tags', {
      token: school.tokens.teacher,
      body: { changes: [{ moduleKey: 'cm:12', target: 'RNCP99001BC02', nature: 'certificative' }] },
    });
    const after = await overview(school.tokens.head);
    expect(before.gaps.blocksNotServed).toContain('RNCP99001BC02');
    expect(after.gaps.blocksNotServed).not.toContain('RNCP99001BC02');
    await school.tool.api('PUT', '/courses/2/activities', {
      token: school.tokens.teacher,
      body: scanBody([11]),
    });
    expect((await overview(school.tokens.head)).gaps).toEqual(before.gaps);
  });

  test('shows one certification at a time, the most used one first', async () => {
    await school.tool.context.store.transact((transactor) =>
      transactor
        .update(course)
        .set({ certificationCode: 'RNCP99002' })
        .where(eq(course.courseId, '3')),
    );
    const { administrator } = school.tokens;
    expect((await overview(administrator)).certification.code).toBe('RNCP99001');
    const other = await overview(administrator, '?certification=RNCP99002');
    expect(other.courses.map((one) => one.courseId)).toEqual(['3']);
    const none = await school.tool.api('GET', '/department?certification=RNCP1', {
      token: administrator,
    });
    expect(none.status).toBe(404);
  });
});

describe('an administrator', () => {
  test('sees their own platform alone, its staff by name where a roster tells', async () => {
    const { tool, tokens } = school;
    const membershipsUrl = 'https://moodle.example/roster';
    tool.lti.members.set(membershipsUrl, [
      { userId: 'teacher-1', roles: ['teacher'], active: true, name: 'Prof Esseur' },
      { userId: 'student-1', roles: ['student'], active: true, name: 'Él Ève' },
    ]);
    await tool.launch(makeLaunch({ platformId: tool.platformId, membershipsUrl }));
    const reply = await tool.api('GET', '/administration', { token: tokens.administrator });
    const seen = AdministrationOverview.parse(reply.json);
    expect(seen.platforms.map((one) => one.issuer)).toEqual(['https://moodle.example']);
    expect(seen.platforms[0]?.lastLaunchAt).not.toBeNull();
    expect(seen.staff.find((one) => one.userId === 'teacher-1')?.name).toBe('Prof Esseur');
    expect(seen.staff.find((one) => one.userId === 'head-1')?.headOf).toEqual(['2']);
    expect(reply.text).not.toContain('student-1');
    expect(reply.text).not.toContain('Ailleurs');
  });

  test('names heads, who see their courses from then on and until they are none', async () => {
    const { tool, tokens } = school;
    expect((await tool.api('GET', '/department', { token: tokens.colleague })).status).toBe(403);
    expect((await setHead('colleague-1', ['2', '3', '2'])).status).toBe(200);
    const me = Me.parse((await tool.api('GET', '/me', { token: tokens.colleague })).json);
    expect([me.head, me.courses.map((one) => [one.courseId, one.role])]).toEqual([
      true,
      [
        ['3', 'teacher'],
        ['2', 'head'],
      ],
    ]);
    const reply = await tool.api('GET', '/courses/2', { token: tokens.colleague });
    expect(reply.json).toMatchObject({ role: 'head', permissions: { tag: false, grade: false } });
    await setHead('colleague-1', []);
    expect((await tool.api('GET', '/courses/2', { token: tokens.colleague })).status).toBe(403);
    const entries = await tool.context.store.read((reader) =>
      reader.select().from(journal).where(eq(journal.action, 'head.assigned')),
    );
    expect(entries.map((one) => one.detail)).toContainEqual({
      userId: 'colleague-1',
      courseIds: ['2', '3'],
    });
  });

  test('names only staff that was seen, and only courses that are known', async () => {
    expect((await setHead('student-1', ['2'])).status).toBe(404);
    expect((await setHead('nobody', ['2'])).status).toBe(404);
    expect((await setHead('colleague-1', ['2', 'x'])).status).toBe(400);
    const me = await school.tool.api('GET', '/me', { token: school.tokens.colleague });
    expect(Me.parse(me.json).head).toBe(false);
  });
});
