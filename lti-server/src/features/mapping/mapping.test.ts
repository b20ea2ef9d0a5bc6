import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CourseOverview, ErrorBody, TagResponse } from '@blocmap/shared/protocol';
import { tag } from '../../store/index.ts';
import { makeLaunch, startTestTool, type Reply, type TestTool } from '../../testing/index.ts';

let tool: TestTool;
let teacher: string;
let student: string;
let courseId: string;
let courses = 0;

beforeAll(async () => {
  tool = await startTestTool();
});
afterAll(() => tool.close());

beforeEach(async () => {
  courses += 1;
  courseId = `c${courses}`;
  const at = {
    platformId: tool.platformId,
    course: { id: courseId, title: 'Maintenance', label: null },
  };
  teacher = await tool.launch(makeLaunch(at));
  student = await tool.launch(makeLaunch({ ...at, userId: 'student-1', roles: ['student'] }));
  await scan(['cm:1', 'cm:2', 'cm:3']);
});

function scan(moduleKeys: string[], complete = true): Promise<Reply> {
  return tool.api('PUT', `/courses/${courseId}/activities`, {
    token: teacher,
    body: {
      complete,
      activities: moduleKeys.map((moduleKey, position) => ({
        moduleKey,
        title: `Activité ${moduleKey}`,
        moduleType: 'quiz',
        sectionTitle: 'Section',
        sectionPosition: 1,
        position,
      })),
    },
  });
}

async function overview(token = teacher): Promise<CourseOverview> {
  return CourseOverview.parse((await tool.api('GET', `/courses/${courseId}`, { token })).json);
}

function change(changes: unknown[], token = teacher): Promise<Reply> {
  return tool.api('POST', `/courses/${courseId}/tags`, { token, body: { changes } });
}

function undo(undoId: string | null): Promise<Reply> {
  return tool.api('POST', `/courses/${courseId}/undo`, { token: teacher, body: { undoId } });
}

function errorOf(reply: Reply): ErrorBody['error'] {
  return ErrorBody.parse(reply.json).error;
}

const target = 'RNCP99001BC01.2';

describe('tags', () => {
  test('are saved, covered and shown to students', async () => {
    const saved = TagResponse.parse(
      (await change([{ moduleKey: 'cm:1', target, nature: 'formative' }])).json,
    );
    expect(saved.undoId).not.toBeNull();
    expect(saved.overview.tags).toEqual([
      {
        moduleKey: 'cm:1',
        target,
        nature: 'formative',
        state: 'validated',
        source: 'manual',
        version: 1,
      },
    ]);
    const seen = await overview(student);
    expect(seen.role).toBe('student');
    expect(seen.permissions).toEqual({ tag: false, grade: false });
    expect(seen.coverage.tagged).toBe(1);
    expect(seen.coverage.blocks[0]?.counts).toEqual({ taught: 0, formative: 1, certificative: 0 });
  });

  test('are refused as a whole when one names an unknown activity or target', async () => {
    const reply = await change([
      { moduleKey: 'cm:1', target, nature: 'taught' },
      { moduleKey: 'cm:99', target, nature: 'taught' },
      { moduleKey: 'cm:1', target: 'RNCP99002BC01', nature: 'taught' },
    ]);
    expect(reply.status).toBe(400);
    expect(errorOf(reply).details?.map((detail) => detail.path)).toEqual([
      'body.changes.1.moduleKey',
      'body.changes.2.target',
    ]);
    expect((await overview()).tags).toEqual([]);
  });

  test('that somebody else changed meanwhile are a conflict', async () => {
    await change([{ moduleKey: 'cm:1', target, nature: 'taught', baseVersion: 0 }]);
    const late = await change([{ moduleKey: 'cm:1', target, nature: 'formative', baseVersion: 0 }]);
    expect(late.status).toBe(409);
    expect(errorOf(late).code).toBe('conflict');
    const right = await change([
      { moduleKey: 'cm:1', target, nature: 'formative', baseVersion: 1 },
    ]);
    expect(TagResponse.parse(right.json).overview.tags[0]?.version).toBe(2);
  });

  test('that say what is there already change nothing', async () => {
    await change([{ moduleKey: 'cm:1', target, nature: 'taught' }]);
    const before = await overview();
    const again = TagResponse.parse(
      (await change([{ moduleKey: 'cm:1', target, nature: 'taught' }])).json,
    );
    expect(again.undoId).toBeNull();
    expect(again.overview).toEqual(before);
  });
});

describe('undo', () => {
  test('restores, and can itself be undone', async () => {
    await change([{ moduleKey: 'cm:1', target, nature: 'taught' }]);
    const changed = TagResponse.parse(
      (
        await change([
          { moduleKey: 'cm:1', target, nature: null },
          { moduleKey: 'cm:2', target, nature: 'certificative' },
        ])
      ).json,
    );
    const undone = TagResponse.parse((await undo(changed.undoId)).json);
    expect(undone.overview.tags).toMatchObject([{ moduleKey: 'cm:1', target, nature: 'taught' }]);
    const redone = TagResponse.parse((await undo(undone.undoId)).json);
    expect(redone.overview.tags).toMatchObject([
      { moduleKey: 'cm:2', target, nature: 'certificative' },
    ]);
  });

  test('does not destroy what was done since', async () => {
    const first = TagResponse.parse(
      (await change([{ moduleKey: 'cm:1', target, nature: 'taught' }])).json,
    );
    await change([{ moduleKey: 'cm:1', target, nature: 'formative' }]);
    const reply = await undo(first.undoId);
    expect(reply.status).toBe(409);
    expect((await overview()).tags).toMatchObject([{ nature: 'formative' }]);
  });

  test('is too late after ten minutes', async () => {
    const { undoId } = TagResponse.parse(
      (await change([{ moduleKey: 'cm:1', target, nature: 'taught' }])).json,
    );
    tool.advance(11 * 60_000);
    const reply = await undo(undoId);
    expect([reply.status, errorOf(reply).code]).toEqual([410, 'undo-expired']);
    expect((await overview()).tags).toHaveLength(1);
  });

  test('of another course’s change is not found', async () => {
    const { undoId } = TagResponse.parse(
      (await change([{ moduleKey: 'cm:1', target, nature: 'taught' }])).json,
    );
    const course = { id: `${courseId}-other`, title: 'Autre', label: null };
    const token = await tool.launch(makeLaunch({ platformId: tool.platformId, course }));
    const reply = await tool.api('POST', `/courses/${course.id}/undo`, { token, body: { undoId } });
    expect(reply.status).toBe(404);
  });

  test('of an unknown change is not found', async () => {
    expect((await undo('nothing')).status).toBe(404);
  });
});

describe('a scan', () => {
  test('marks what is no longer there as gone and keeps its tags', async () => {
    await change([{ moduleKey: 'cm:2', target, nature: 'taught' }]);
    await scan(['cm:1']);
    const seen = await overview();
    const gone = seen.activities.filter((activity) => activity.gone);
    expect(gone.map((activity) => activity.moduleKey)).toEqual(['cm:2']);
    expect(seen.tags).toHaveLength(1);
    expect(seen.coverage.tagged).toBe(0);
    expect((await overview(student)).activities.every((activity) => !activity.gone)).toBe(true);
    await scan(['cm:1', 'cm:2']);
    expect((await overview()).coverage.tagged).toBe(1);
  });

  test('of a part of the page marks nothing as gone', async () => {
    await scan(['cm:1'], false);
    expect((await overview()).activities.filter((activity) => !activity.gone)).toHaveLength(4);
  });

  test('that finds nothing new leaves the revision alone', async () => {
    const { revision } = await overview();
    await scan(['cm:1', 'cm:2', 'cm:3']);
    expect((await overview()).revision).toBe(revision);
  });
});

describe('a student', () => {
  test('is not told of activities that serve nothing: some are hidden from them', async () => {
    await change([{ moduleKey: 'cm:1', target, nature: 'taught' }]);
    const seen = await overview(student);
    expect(seen.activities.map((activity) => activity.moduleKey)).toEqual(['cm:1']);
    expect([seen.coverage.activities, seen.coverage.untagged]).toEqual([4, []]);
    const detail = (moduleKey: string, token: string): Promise<Reply> =>
      tool.api('GET', `/courses/${courseId}/activities/${moduleKey}`, { token });
    expect((await detail('cm:1', student)).status).toBe(200);
    expect((await detail('cm:2', student)).status).toBe(404);
    expect((await detail('cm:2', teacher)).status).toBe(200);
    // The one that they have just opened themself.
    expect((await detail('link:7', student)).status).toBe(200);
  });

  test('is not shown what is only proposed', async () => {
    await tool.context.store.transact((transactor) =>
      transactor.insert(tag).values({
        platformId: tool.platformId,
        courseId,
        moduleKey: 'cm:3',
        target,
        nature: 'taught',
        state: 'proposed',
        source: 'suggestion',
        authorId: 'teacher-1',
      }),
    );
    expect((await overview(student)).tags).toEqual([]);
    const seen = await overview();
    expect(seen.tags).toMatchObject([{ state: 'proposed' }]);
    expect(seen.coverage.tagged).toBe(0);
  });

  test('cannot be locked out of what a teacher locked, nor a teacher change it', async () => {
    await change([{ moduleKey: 'cm:1', target, nature: 'certificative' }]);
    await tool.context.store.transact((transactor) =>
      transactor.update(tag).set({ state: 'locked' }).where(eq(tag.courseId, courseId)),
    );
    const reply = await change([{ moduleKey: 'cm:1', target, nature: null }]);
    expect([reply.status, errorOf(reply).message]).toEqual([
      409,
      'Un rattachement verrouillé ne peut pas être modifié : rien n’a été enregistré.',
    ]);
    expect((await overview(student)).tags).toMatchObject([{ state: 'locked' }]);
  });
});

describe('an overview', () => {
  test('is not sent again while nothing changed', async () => {
    const path = `/courses/${courseId}`;
    const first = await tool.api('GET', path, { token: teacher });
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"\d+-teacher-[\w-]+"$/);
    const headers = { 'if-none-match': etag };
    const second = await tool.api('GET', path, { token: teacher, headers });
    expect([second.status, second.text]).toEqual([304, '']);
    expect((await tool.api('GET', path, { token: student, headers })).status).toBe(200);
    await change([{ moduleKey: 'cm:1', target, nature: 'taught' }]);
    expect((await tool.api('GET', path, { token: teacher, headers })).status).toBe(200);
  });
});
