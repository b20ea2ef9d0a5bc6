import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CertificationChoices,
  CourseOverview,
  DepartmentOverview,
  GradeSheet,
  TagResponse,
} from '@blocmap/shared/protocol';
import { eq } from 'drizzle-orm';
import { journal } from '../../store/index.ts';
import { makeLaunch, openSchool, type School } from '../../testing/index.ts';

const OLD = 'RNCP99001';
const NEW = 'RNCP99002';

let school: School;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.tool.close());

type Who = keyof School['tokens'];

const follow = (code: string, who: Who = 'teacher') =>
  school.tool.api('PUT', '/courses/2/certification', { token: school.tokens[who], body: { code } });
const look = (query = '', who: Who = 'teacher') =>
  school.tool.api('GET', `/courses/2${query}`, { token: school.tokens[who] });
const overview = async (query = '', who: Who = 'teacher') =>
  CourseOverview.parse((await look(query, who)).json);
const codes = ({ certifications }: Pick<CourseOverview, 'certifications'>) =>
  certifications.map((one) => `${one.code}${one.current ? ' current' : ''}`);
const targets = ({ tags }: CourseOverview) => tags.map((one) => `${one.moduleKey} ${one.target}`);

test('a course says what it serves and what it could follow', async () => {
  const reply = await school.tool.api('GET', '/courses/2/certification', {
    token: school.tokens.teacher,
  });
  const choices = CertificationChoices.parse(reply.json);
  expect(codes(choices)).toEqual([`${OLD} current`]);
  expect(choices.held.map(({ code, tags }) => [code, tags])).toEqual([
    [OLD, 1],
    [NEW, 0],
  ]);
});

test('followed anew, the old one stays beside it with its tags, for everybody', async () => {
  const before = await look();
  const choices = CertificationChoices.parse((await follow(NEW)).json);
  expect(codes(choices)).toEqual([`${NEW} current`, OLD]);

  const now = await overview();
  expect(now.certification.code).toBe(NEW);
  expect([now.tags, now.coverage.tagged]).toEqual([[], 0]);
  const finishing = await overview(`?certification=${OLD}`, 'student');
  expect(targets(finishing)).toEqual([`cm:11 ${OLD}BC01.1`]);
  expect(finishing.coverage.tagged).toBe(1);
  expect(finishing.activities).toHaveLength(1);

  const etags = await Promise.all(
    ['', `?certification=${OLD}`].map(async (query) => (await look(query)).headers.get('etag')),
  );
  expect(new Set([...etags, before.headers.get('etag')]).size).toBe(3);
  const again = await school.tool.api('GET', `/courses/2?certification=${OLD}`, {
    token: school.tokens.teacher,
    headers: { 'if-none-match': etags[1] ?? '' },
  });
  expect(again.status).toBe(304);
});

test('tags can be changed on either, and the answer shows the one that was asked for', async () => {
  const change = (target: string, query: string) =>
    school.tool.api('POST', `/courses/2/tags${query}`, {
      token: school.tokens.teacher,
      body: { changes: [{ moduleKey: 'cm:12', target, nature: 'certificative' }] },
    });
  const old = TagResponse.parse((await change(`${OLD}BC02`, `?certification=${OLD}`)).json);
  expect(targets(old.overview)).toEqual([`cm:11 ${OLD}BC01.1`, `cm:12 ${OLD}BC02`]);
  const recent = TagResponse.parse((await change(`${NEW}BC01`, '')).json);
  expect(targets(recent.overview)).toEqual([`cm:12 ${NEW}BC01`]);
  const undone = await school.tool.api('POST', `/courses/2/undo?certification=${OLD}`, {
    token: school.tokens.teacher,
    body: { undoId: recent.undoId },
  });
  expect(targets(TagResponse.parse(undone.json).overview)).toHaveLength(2);
  const elsewhere = await change(`${OLD}BC03`, '?certification=RNCP1');
  expect(elsewhere.status).toBe(404);
  expect(targets(await overview(`?certification=${OLD}`))).toHaveLength(2);
});

test('who finishes the old one is still graded on it', async () => {
  const reply = await school.tool.api('GET', '/courses/2/activities/cm:12/scores', {
    token: school.tokens.teacher,
  });
  expect(GradeSheet.parse(reply.json).blocks.map((one) => one.code)).toEqual([`${OLD}BC02`]);
  const scored = await school.tool.api('POST', '/courses/2/activities/cm:12/scores', {
    token: school.tokens.teacher,
    body: { userId: 'student-1', block: `${OLD}BC02`, score: 12 },
  });
  expect(scored.status).toBe(200);
});

test('a link made for the old one still brings its tags', async () => {
  const { tool } = school;
  const launch = makeLaunch({
    platformId: tool.platformId,
    course: { id: '2', title: 'Maintenance 1re', label: null },
    membershipsUrl: null,
    resourceLink: { id: '77', title: 'Copie' },
    moduleKey: 'cm:77',
    custom: { blocmap_targets: `${OLD}BC03,${NEW}BC03,RNCP1BC01` },
  });
  await tool.launch(launch);
  expect(targets(await overview(`?certification=${OLD}`))).toContain(`cm:77 ${OLD}BC03`);
  expect(targets(await overview())).toEqual([`cm:77 ${NEW}BC03`]);
});

test('a department shows the courses by each certification that they serve', async () => {
  const ask = async (query: string) =>
    DepartmentOverview.parse(
      (await school.tool.api('GET', `/department${query}`, { token: school.tokens.administrator }))
        .json,
    );
  const [usual, old] = [await ask(''), await ask(`?certification=${OLD}`)];
  expect(usual.certification.code).toBe(OLD);
  expect(usual.certifications.map((one) => [one.code, one.following, one.beside])).toEqual([
    [OLD, 1, 1],
    [NEW, 1, 0],
  ]);
  expect(old.courses.map((one) => one.courseId).toSorted()).toEqual(['2', '3']);
  const recent = await ask(`?certification=${NEW}`);
  expect(recent.courses.map((one) => one.courseId)).toEqual(['2']);
});

test('set back, it follows the old one again and loses nothing', async () => {
  expect(codes(CertificationChoices.parse((await follow(OLD, 'head')).json))).toEqual([
    `${OLD} current`,
    NEW,
  ]);
  expect(targets(await overview())).toContain(`cm:12 ${OLD}BC02`);
  const entries = await school.tool.context.store.read((reader) =>
    reader.select().from(journal).where(eq(journal.action, 'certification.followed')),
  );
  expect(entries.map((one) => one.actorId).toSorted()).toEqual(['head-1', 'teacher-1']);
});

test('one that nothing was tagged with does not stay', async () => {
  const token = school.tokens.colleague;
  await school.tool.api('POST', '/courses/3/tags', {
    token,
    body: { changes: [{ moduleKey: 'cm:11', target: `${OLD}BC01.1`, nature: null }] },
  });
  const put = (code: string) =>
    school.tool.api('PUT', '/courses/3/certification', { token, body: { code } });
  expect(codes(CertificationChoices.parse((await put(NEW)).json))).toEqual([`${NEW} current`]);
  expect(codes(CertificationChoices.parse((await put(NEW)).json))).toEqual([`${NEW} current`]);
});

test('what is not held cannot be followed', async () => {
  const reply = await follow('RNCP1');
  expect([reply.status, reply.text]).toEqual([404, expect.stringContaining('Importez')]);
  expect((await look('?certification=RNCP1')).status).toBe(404);
});
