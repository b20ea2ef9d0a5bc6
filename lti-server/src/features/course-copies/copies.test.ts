import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CertificationChoices,
  CopyCarried,
  CourseCopies,
  CourseOverview,
  TagResponse,
} from '@blocmap/shared/protocol';
import { headAssignment, score } from '../../store/index.ts';
import { makeLaunch, startTestTool, type TestTool } from '../../testing/index.ts';

let tool: TestTool;
beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());

/** Courses 100, 101, …: each test has its own. */
let next = 100;
const newCourse = () => String(next++);

async function open(courseId: string, userId = 'teacher-1', history?: string, roles = ['teacher']) {
  return tool.launch(
    makeLaunch({
      platformId: tool.platformId,
      course: { id: courseId, title: `Cours ${courseId}`, label: null },
      membershipsUrl: null,
      resourceLink: null,
      moduleKey: null,
      userId,
      roles: roles as ['teacher'],
      custom: history === undefined ? {} : { context_id_history: history },
    }),
  );
}

interface Shown {
  readonly cmid: number;
  readonly title: string;
  readonly section?: string;
}

const scan = (token: string, courseId: string, shown: readonly Shown[]) =>
  tool.api('PUT', `/courses/${courseId}/activities`, {
    token,
    body: {
      complete: true,
      activities: shown.map(({ cmid, title, section = 'Séquence 1' }, position) => ({
        moduleKey: `cm:${cmid}`,
        title,
        moduleType: 'assign',
        sectionTitle: section,
        sectionPosition: 1,
        position,
      })),
    },
  });

const tie = (token: string, courseId: string, changes: readonly [number, string][]) =>
  tool.api('POST', `/courses/${courseId}/tags`, {
    token,
    body: {
      changes: changes.map(([cmid, target]) => ({
        moduleKey: `cm:${cmid}`,
        target,
        nature: 'certificative',
      })),
    },
  });

const TITLES = ['Pompes', 'Moteurs', 'Automates', 'Capteurs'];

/** A tagged course of another teacher: four activities, each with a tie, the first with two. */
async function former(certification = 'RNCP99001') {
  const courseId = newCourse();
  const token = await open(courseId, 'author-1');
  await scan(
    token,
    courseId,
    TITLES.map((title, at) => ({ cmid: at + 1, title })),
  );
  await tool.api('PUT', `/courses/${courseId}/certification`, {
    token,
    body: { code: certification },
  });
  await tie(token, courseId, [
    [1, `${certification}BC01.1`],
    [1, `${certification}BC02`],
    [2, `${certification}BC01.2`],
    [3, `${certification}BC02.1`],
    [4, `${certification}BC03.1`],
  ]);
  return { courseId, token };
}

const copiesOf = async (token: string, courseId: string) =>
  CourseCopies.parse((await tool.api('GET', `/courses/${courseId}/copies`, { token })).json);
const course = async (token: string, courseId: string, certification = 'RNCP99001') =>
  CourseOverview.parse(
    (await tool.api('GET', `/courses/${courseId}?certification=${certification}`, { token })).json,
  );
const tags = async (token: string, courseId: string, certification?: string) =>
  (await course(token, courseId, certification)).tags
    .map((one) => `${one.moduleKey} ${one.target}`)
    .toSorted();

const carry = (token: string, courseId: string, body: object) =>
  tool.api('POST', `/courses/${courseId}/copies/carry`, {
    token,
    body: { certain: true, chosen: [], ...body },
  });

describe('a copy that the platform tells of', () => {
  test('carries nothing by itself, all that is certain when told to, and is undone whole', async () => {
    const old = await former();
    const courseId = newCourse();
    const token = await open(courseId, 'teacher-1', `${old.courseId},7`);
    await scan(token, courseId, [
      { cmid: 51, title: 'Moteurs' },
      { cmid: 52, title: 'POMPES (copie)' },
      { cmid: 53, title: 'Automates programmables' },
    ]);
    expect(await tags(token, courseId)).toEqual([]);

    const { copy } = await copiesOf(token, courseId);
    expect(copy?.from).toEqual({ courseId: old.courseId, title: `Cours ${old.courseId}` });
    expect([copy?.proof, copy?.state, copy?.ties]).toEqual(['history', 'open', 3]);
    expect(copy?.certain.map(({ from, to }) => [from.moduleKey, to.moduleKey])).toEqual([
      ['cm:1', 'cm:52'],
      ['cm:2', 'cm:51'],
    ]);
    expect(
      copy?.doubtful.map(({ from, candidates }) => [from.title, candidates[0]?.title]),
    ).toEqual([['Automates', 'Automates programmables']]);

    const before = await tags(old.token, old.courseId);
    const done = CopyCarried.parse(
      (
        await carry(token, courseId, {
          fromCourseId: old.courseId,
          proposal: copy?.proposal,
          chosen: [{ from: 'cm:3', to: 'cm:53' }],
        })
      ).json,
    );
    expect([done.activities, done.ties]).toEqual([3, 4]);
    expect(await tags(token, courseId)).toEqual([
      'cm:51 RNCP99001BC01.2',
      'cm:52 RNCP99001BC01.1',
      'cm:52 RNCP99001BC02',
      'cm:53 RNCP99001BC02.1',
    ]);
    expect(await tags(old.token, old.courseId)).toEqual(before);
    expect(done.copies.copy?.state).toBe('carried');

    tool.advance(20 * 60_000);
    const undone = await tool.api('POST', `/courses/${courseId}/copies/undo`, {
      token,
      body: { undoId: done.undoId },
    });
    expect(CourseCopies.parse(undone.json).copy?.state).toBe('open');
    expect(await tags(token, courseId)).toEqual([]);
  });

  test('is taken back no more once one of its tags was changed', async () => {
    const old = await former();
    const courseId = newCourse();
    const token = await open(courseId, 'teacher-1', old.courseId);
    await scan(token, courseId, [{ cmid: 51, title: 'Moteurs' }]);
    const { copy } = await copiesOf(token, courseId);
    const done = CopyCarried.parse(
      (await carry(token, courseId, { fromCourseId: old.courseId, proposal: copy?.proposal })).json,
    );
    TagResponse.parse(
      (
        await tool.api('POST', `/courses/${courseId}/tags`, {
          token,
          body: { changes: [{ moduleKey: 'cm:51', target: 'RNCP99001BC01.2', nature: 'taught' }] },
        })
      ).json,
    );
    const undone = await tool.api('POST', `/courses/${courseId}/copies/undo`, {
      token,
      body: { undoId: done.undoId },
    });
    expect(undone.status).toBe(409);
    expect(await tags(token, courseId)).toEqual(['cm:51 RNCP99001BC01.2']);
  });

  test('names to a stranger what is in their own course, and only counts the rest', async () => {
    const old = await former();
    const courseId = newCourse();
    const token = await open(courseId, 'teacher-1', old.courseId);
    await scan(token, courseId, [{ cmid: 51, title: 'Moteurs' }]);
    const { copy } = await copiesOf(token, courseId);
    expect(copy?.orphans).toEqual({ activities: 3, ties: 4, listed: [] });
    expect(JSON.stringify(copy?.orphans)).not.toContain('Capteurs');
    const guessed = await carry(token, courseId, {
      fromCourseId: old.courseId,
      proposal: copy?.proposal,
      chosen: [{ from: 'cm:4', to: 'cm:51' }],
    });
    expect(guessed.status).toBe(400);
  });

  test('names orphans to a head of the former course, who gives them a place by hand', async () => {
    const old = await former();
    const courseId = newCourse();
    const token = await open(courseId, 'teacher-1', old.courseId);
    await tool.context.store.write((writer) =>
      writer.insert(headAssignment).values({
        platformId: tool.platformId,
        userId: 'teacher-1',
        courseId: old.courseId,
        assignedBy: 'admin-1',
      }),
    );
    await scan(token, courseId, [{ cmid: 51, title: 'Moteurs' }]);
    const { copy } = await copiesOf(token, courseId);
    expect(copy?.orphans.listed.map((one) => one.title)).toEqual([
      'Pompes',
      'Automates',
      'Capteurs',
    ]);
    await carry(token, courseId, {
      fromCourseId: old.courseId,
      proposal: copy?.proposal,
      certain: false,
      chosen: [{ from: 'cm:4', to: 'cm:51' }],
    });
    expect(await tags(token, courseId)).toEqual(['cm:51 RNCP99001BC03.1']);
  });

  test('is remembered where the next launch tells nothing, and asked about once', async () => {
    const old = await former();
    const courseId = newCourse();
    const first = await open(courseId, 'teacher-1', old.courseId);
    await scan(first, courseId, [{ cmid: 51, title: 'Moteurs' }]);
    await copiesOf(first, courseId);
    const token = await open(courseId, 'teacher-2', '$Context.id.history');
    expect((await copiesOf(token, courseId)).copy?.state).toBe('open');
    await tool.api('POST', `/courses/${courseId}/copies/dismiss`, {
      token,
      body: { fromCourseId: old.courseId },
    });
    expect((await copiesOf(first, courseId)).copy?.state).toBe('dismissed');
  });

  test('passes over a course without tags to the one before it', async () => {
    const old = await former();
    const between = newCourse();
    await open(between, 'author-1');
    const courseId = newCourse();
    const token = await open(courseId, 'teacher-1', `${between},${old.courseId}`);
    await scan(token, courseId, [{ cmid: 51, title: 'Moteurs' }]);
    expect((await copiesOf(token, courseId)).copy?.from.courseId).toBe(old.courseId);
  });

  test('follows what the former course did, and again its own when that is undone', async () => {
    const old = await former('RNCP99002');
    const courseId = newCourse();
    const token = await open(courseId, 'teacher-1', old.courseId);
    await scan(token, courseId, [{ cmid: 51, title: 'Moteurs' }]);
    const followed = async () =>
      CertificationChoices.parse(
        (await tool.api('GET', `/courses/${courseId}/certification`, { token })).json,
      ).certifications.map((one) => one.code);
    const { copy } = await copiesOf(token, courseId);
    expect(copy?.certifications).toEqual(['RNCP99002']);
    const done = CopyCarried.parse(
      (await carry(token, courseId, { fromCourseId: old.courseId, proposal: copy?.proposal })).json,
    );
    expect(await followed()).toEqual(['RNCP99002']);
    expect(await tags(token, courseId, 'RNCP99002')).toEqual(['cm:51 RNCP99002BC01.2']);
    await tool.api('POST', `/courses/${courseId}/copies/undo`, {
      token,
      body: { undoId: done.undoId },
    });
    expect(await followed()).toEqual(['RNCP99001']);
  });

  test('carries no score', async () => {
    const old = await former();
    await tool.context.store.write((writer) =>
      writer.insert(score).values({
        platformId: tool.platformId,
        courseId: old.courseId,
        moduleKey: 'cm:2',
        blockCode: 'RNCP99001BC01',
        userId: 'student-1',
        score: 12,
        maximum: 20,
        state: 'sent',
        scoredBy: 'author-1',
        scoredAt: tool.context.now(),
      }),
    );
    const courseId = newCourse();
    const token = await open(courseId, 'teacher-1', old.courseId);
    await scan(token, courseId, [{ cmid: 51, title: 'Moteurs' }]);
    const { copy } = await copiesOf(token, courseId);
    await carry(token, courseId, { fromCourseId: old.courseId, proposal: copy?.proposal });
    const scores = await tool.context.store.read((reader) => reader.select().from(score));
    expect(scores.map((row) => row.courseId)).not.toContain(courseId);
  });
});

describe('what is refused', () => {
  test('is what was not shown: a proposal that has changed since', async () => {
    const old = await former();
    const courseId = newCourse();
    const token = await open(courseId, 'teacher-1', old.courseId);
    await scan(token, courseId, [{ cmid: 51, title: 'Moteurs' }]);
    const { copy } = await copiesOf(token, courseId);
    await tie(old.token, old.courseId, [[2, 'RNCP99001BC03']]);
    const answer = await carry(token, courseId, {
      fromCourseId: old.courseId,
      proposal: copy?.proposal,
    });
    expect(answer.status).toBe(409);
    expect(await tags(token, courseId)).toEqual([]);
  });

  test('is a course of another platform, whatever the history says', async () => {
    const old = await former();
    const token = await tool.launch(
      makeLaunch({
        platformId: tool.otherPlatformId,
        course: { id: '900', title: 'Ailleurs', label: null },
        membershipsUrl: null,
        custom: { context_id_history: old.courseId },
      }),
    );
    await scan(
      token,
      '900',
      TITLES.map((title, at) => ({ cmid: at + 51, title })),
    );
    expect((await copiesOf(token, '900')).copy).toBeNull();
  });

  test('is a student, whose launch tells the same', async () => {
    const old = await former();
    const courseId = newCourse();
    await open(courseId);
    const token = await open(courseId, 'student-1', old.courseId, ['student']);
    expect((await tool.api('GET', `/courses/${courseId}/copies`, { token })).status).toBe(403);
  });
});

describe('a copy that no platform tells of', () => {
  const same = TITLES.map((title, at) => ({ cmid: at + 51, title }));

  test('is known by its activities to a teacher of both', async () => {
    const old = await former();
    await open(old.courseId, 'teacher-9');
    const courseId = newCourse();
    const token = await open(courseId, 'teacher-9');
    await scan(token, courseId, same);
    const { copy } = await copiesOf(token, courseId);
    expect([copy?.proof, copy?.from.courseId, copy?.ties]).toEqual([
      'fingerprint',
      old.courseId,
      5,
    ]);
  });

  test('is not known to somebody without a part in the other', async () => {
    await former();
    const courseId = newCourse();
    const token = await open(courseId, 'teacher-8');
    await scan(token, courseId, same);
    expect((await copiesOf(token, courseId)).copy).toBeNull();
  });
});

test('an activity that was deleted and made again is offered the tags of the one that is gone', async () => {
  const { courseId, token } = await former();
  await scan(token, courseId, [
    { cmid: 1, title: 'Pompes' },
    { cmid: 2, title: 'Moteurs' },
    { cmid: 4, title: 'Capteurs' },
    { cmid: 30, title: 'Automates' },
  ]);
  const { recreated } = await copiesOf(token, courseId);
  expect(recreated?.certain.map(({ from, to }) => [from.moduleKey, to.moduleKey])).toEqual([
    ['cm:3', 'cm:30'],
  ]);
  await carry(token, courseId, { fromCourseId: courseId, proposal: recreated?.proposal });
  expect(await tags(token, courseId)).toContain('cm:30 RNCP99001BC02.1');
  expect(await tags(token, courseId)).not.toContain('cm:3 RNCP99001BC02.1');
  expect((await copiesOf(token, courseId)).recreated).toBeNull();
});
