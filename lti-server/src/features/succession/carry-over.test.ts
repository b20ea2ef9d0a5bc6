import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CarryOverReport, CarryOverUndone, ErrorBody } from '@blocmap/shared/protocol';
import { eq } from 'drizzle-orm';
import { journal } from '../../store/index.ts';
import { openSuccessionStage, type SuccessionStage } from '../../testing/index.ts';

const OLD = 'RNCP99001';
const NEW = 'RNCP99002';

let stage: SuccessionStage;
beforeAll(async () => {
  stage = await openSuccessionStage();
});
beforeEach(() => stage.reset());
afterAll(() => stage.tool.close());

const targets = async (query = '') =>
  (await stage.overview(query)).tags.map((one) => `${one.moduleKey} ${one.target} ${one.nature}`);
const served = async () =>
  (await stage.overview()).certifications.map((one) => `${one.code}${one.current ? '*' : ''}`);
const confirm = () => stage.correct([{ kind: 'confirm', from: `${OLD}BC01.2` }]);

describe('carrying over', () => {
  test('adds what is confirmed, keeps the old tags and the old certification', async () => {
    await confirm();
    await stage.ask('POST', '/courses/2/activities/cm:12/scores', 'teacher', {
      userId: 'student-1',
      block: `${OLD}BC02`,
      score: 13,
    });
    const old = await targets();
    const report = await stage.report();
    expect(report).toMatchObject({ switched: 1, gradesKept: 1 });
    expect(report.counts).toMatchObject({ old: 4, added: 3, carried: 3, notCarried: 1 });
    expect(report.notCarried).toEqual([
      { courseId: '2', moduleKey: 'cm:12', target: `${OLD}BC03.2`, reason: 'none' },
    ]);
    expect(await served()).toEqual([`${NEW}*`, OLD]);
    expect(await targets()).toEqual([
      `cm:11 ${NEW}BC01.1 formative`,
      `cm:11 ${NEW}BC01.2 certificative`,
      `cm:12 ${NEW}BC02 certificative`,
    ]);
    expect(await targets(`?certification=${OLD}`)).toEqual(old);
    const finishing = await stage.overview(`?certification=${OLD}`, 'student');
    expect(finishing.tags).toHaveLength(4);
    const scores = await stage.ask('GET', '/courses/2/my-scores', 'student');
    expect(scores.text).toContain(`"block":"${OLD}BC02","score":13`);
  });

  test('twice adds nothing, also where nobody has corrected the proposal', async () => {
    expect((await stage.report()).counts.added).toBe(2);
    const rows = await stage.rows();
    const { revision } = await stage.overview();
    const again = await stage.report();
    expect(again).toMatchObject({ undoId: null, switched: 0 });
    expect(again.counts).toMatchObject({ added: 0, alreadyThere: 2 });
    expect(await stage.rows()).toEqual(rows);
    expect((await stage.overview()).revision).toBe(revision);
  });

  test('without the switch the course serves the new one beside the old one', async () => {
    await stage.report({ certificationSwitch: false });
    expect(await served()).toEqual([`${OLD}*`, NEW]);
    expect(await targets(`?certification=${NEW}`)).toHaveLength(2);
  });

  test('leaves a tag that is on the new place already as it is', async () => {
    await stage.ask('PUT', '/courses/2/certification', 'teacher', { code: NEW });
    await stage.tag('cm:11', `${NEW}BC01.1`, 'taught');
    await stage.report();
    expect(await targets()).toContain(`cm:11 ${NEW}BC01.1 taught`);
  });

  test('is done in one’s own courses alone, an administrator’s are all', async () => {
    const others = await stage.carry({ courseIds: ['2', '3'] });
    expect([others.status, others.text]).toEqual([403, expect.stringContaining('rien n’a été')]);
    expect(await served()).toEqual([`${OLD}*`]);
    const report = await stage.report({}, 'administrator');
    expect(report.courses.map((one) => one.courseId)).toEqual(['2', '3']);
    expect(report.switched).toBe(2);
  });

  test('names a course that has nothing to do with the old certification', async () => {
    const reply = await stage.carry({ courseIds: ['2', 'nowhere'] }, 'administrator');
    expect([reply.status, ErrorBody.parse(reply.json).error.details]).toEqual([
      400,
      [{ path: 'body.courseIds.1', expected: `a course that serves ${OLD}` }],
    ]);
  });

  test('of what was not shown is refused', async () => {
    const { versions } = await stage.view();
    await confirm();
    const reply = await stage.carry({ revision: 0, versions });
    expect(reply.status).toBe(409);
    expect(await served()).toEqual([`${OLD}*`]);
  });

  test('raises the course’s revision once and is journalled by course', async () => {
    const { revision } = await stage.overview();
    await stage.report({}, 'administrator');
    expect((await stage.overview()).revision).toBe(revision + 1);
    const entries = await stage.tool.context.store.read((reader) =>
      reader.select().from(journal).where(eq(journal.action, 'succession.carried')),
    );
    expect(new Set(entries.map((one) => one.courseId))).toEqual(new Set([null, '2', '3']));
    expect(entries).toHaveLength(3);
    expect(new Set(entries.map((one) => one.actorId))).toEqual(new Set(['admin-1']));
  });

  test('at the same time as itself and as taggers loses nothing', async () => {
    const { revision, versions } = await stage.view();
    const order = { revision, versions, certificationSwitch: true };
    const path = `/certifications/${OLD}/succession/${NEW}/carry-over`;
    const carries = [1, 2, 3].map(() => stage.ask('POST', path, 'teacher', order));
    const tagged = ['BC01.3', 'BC02.1', 'BC02.2'].map((target) =>
      stage.tag('cm:12', `${OLD}${target}`, 'taught'),
    );
    const reports = (await Promise.all(carries)).map((one) => CarryOverReport.parse(one.json));
    expect((await Promise.all(tagged)).map((one) => one.status)).toEqual([200, 200, 200]);
    expect(reports.filter((one) => one.switched === 1)).toHaveLength(1);
    const last = await stage.report();
    expect(last.counts.notCarried).toBe(2);
    expect((await stage.overview(`?certification=${OLD}`)).tags).toHaveLength(7);
    expect((await stage.overview()).tags).toHaveLength(5);
  });
});

describe('the way back', () => {
  test('restores the very rows and the certification', async () => {
    await confirm();
    const rows = await stage.rows();
    const { undoId } = await stage.report({}, 'administrator');
    expect((await stage.view('administrator')).lastCarryOver).toMatchObject({
      undoId,
      courses: 2,
      tags: 4,
      switched: 2,
    });
    const undone = await stage.undo(undoId, 'administrator');
    expect(CarryOverUndone.parse(undone.json)).toEqual({ courses: 2, tags: 4, switched: 2 });
    expect(await stage.rows()).toEqual(rows);
    expect(await served()).toEqual([`${OLD}*`]);
    expect((await stage.view('administrator')).lastCarryOver).toBeNull();
  });

  test('is taken once', async () => {
    const { undoId } = await stage.report();
    const replies = await Promise.all([1, 2, 3].map(() => stage.undo(undoId)));
    expect(replies.map((one) => one.status).filter((status) => status === 200)).toHaveLength(1);
    const again = await stage.report();
    expect(again.counts.added).toBe(2);
    expect((await stage.undo(undoId)).status).toBe(404);
    expect((await stage.undo(again.undoId)).status).toBe(200);
  });

  test('is closed once a tag of it was changed, and says which', async () => {
    const { undoId } = await stage.report();
    await stage.tag('cm:11', `${NEW}BC01.1`, 'certificative');
    const rows = await stage.rows();
    const reply = await stage.undo(undoId);
    expect([reply.status, ErrorBody.parse(reply.json).error.details]).toEqual([
      409,
      [{ path: 'body.undoId', expected: 'Maintenance 1re › Activité 11 › BC01.1' }],
    ]);
    expect(await stage.rows()).toEqual(rows);
    expect((await stage.view()).lastCarryOver).toBeNull();
  });

  test('is closed once the course follows another one', async () => {
    const { undoId } = await stage.report();
    await stage.ask('PUT', '/courses/2/certification', 'teacher', { code: OLD });
    const reply = await stage.undo(undoId);
    expect([reply.status, reply.text]).toEqual([
      409,
      expect.stringContaining(`Maintenance 1re › ${OLD}`),
    ]);
  });

  test('keeps what was tagged with the new one since', async () => {
    const { undoId } = await stage.report();
    await stage.tag('cm:12', `${NEW}BC03.1`, 'taught');
    expect((await stage.undo(undoId)).status).toBe(200);
    expect(await served()).toEqual([`${OLD}*`, NEW]);
    expect(await targets(`?certification=${NEW}`)).toEqual([`cm:12 ${NEW}BC03.1 taught`]);
  });

  test('is not open to who has no part in all of its courses', async () => {
    const { undoId } = await stage.report({}, 'administrator');
    expect((await stage.undo(undoId, 'teacher')).status).toBe(403);
    expect((await stage.view('teacher')).lastCarryOver).toBeNull();
    expect((await stage.undo(undoId, 'stranger')).status).toBe(404);
  });
});
