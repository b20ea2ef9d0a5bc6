// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { background } from '../testing/background.ts';
import { activity, overview, tag } from '../testing/course.ts';
import { chipsOf } from './chip-code.ts';

let parts: ReturnType<typeof background>;

beforeEach(async () => {
  parts = background();
  await parts.pair();
  parts.tool.course = overview([activity(17), activity(18)], [tag(17, 'BC05.1', 'formative')]);
});
afterEach(() => vi.unstubAllGlobals());

const open = () => parts.courses.open(parts.connection, '2');

test('a second look asks whether anything has changed, and shows the same', async () => {
  const first = await open();
  const answers: number[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const response = await parts.tool.fetch(url, init);
    answers.push(response.status);
    return response;
  });
  expect(await open()).toEqual(first);
  expect(answers).toEqual([304]);
});

test('a tool that cannot be reached: the last copy, to be read only, with its time', async () => {
  await open();
  parts.tool.isDown = true;
  const view = await open();
  expect(view.mayTag).toBe(false);
  expect(Date.parse(view.copyOf ?? '')).toBeGreaterThan(0);
  expect(chipsOf(view, '17')).toHaveLength(1);
});

test('without a copy it says that the tool cannot be reached', async () => {
  parts.tool.isDown = true;
  await expect(open()).rejects.toMatchObject({ code: 'tool-unreachable' });
});

test('a session that is over shows no copy', async () => {
  await open();
  parts.tool.access.clear();
  parts.tool.refresh.clear();
  await expect(open()).rejects.toMatchObject({ code: 'session-over' });
});

test('an answer for another course, or of another shape, is refused and not kept', async () => {
  parts.tool.course = overview([activity(17)], [], { courseId: '3' });
  await expect(open()).rejects.toMatchObject({ code: 'unexpected-answer' });
  parts.tool.nonsense = Response.json({ courseId: '2', title: '<script>' });
  await expect(open()).rejects.toMatchObject({ code: 'unexpected-answer' });
  expect([...parts.session.values.keys()].filter((key) => key.startsWith('course:'))).toEqual([]);
});

describe('a scan', () => {
  const seen = (cmid: number, title = `Activité ${cmid}`) => {
    const { gone: _gone, gradable: _gradable, ...scanned } = activity(cmid, { title });
    return scanned;
  };
  const scan = (activities: ReturnType<typeof seen>[], complete = true) =>
    parts.courses.scan(parts.connection, '2', { complete, activities });

  test('that is no news is not told', async () => {
    await open();
    await scan([seen(17), seen(18)]);
    expect(parts.tool.requests).toEqual(['GET /courses/2']);
  });

  test('that is news is told, and what the tool makes of it shown', async () => {
    await open();
    const view = await scan([seen(17), seen(18, 'Renommée'), seen(19)]);
    expect(parts.tool.requests.at(-1)).toBe('PUT /courses/2/activities');
    expect(view.activities).toBe(3);
  });

  test('of a part only says what is there, never what is not', async () => {
    await open();
    await scan([seen(17)], false);
    expect(parts.tool.requests).toEqual(['GET /courses/2']);
    await scan([seen(17)]);
    expect(parts.tool.requests.at(-1)).toBe('PUT /courses/2/activities');
  });

  test('of a page of one section keeps the section’s place in the course', async () => {
    await open();
    await scan([{ ...seen(17), sectionPosition: 0 }], false);
    expect(parts.tool.requests).toEqual(['GET /courses/2']);
  });

  test('of somebody who may only read is told to nobody', async () => {
    parts.tool.course = overview([], [], {
      role: 'student',
      permissions: { tag: false, grade: false },
    });
    await scan([seen(17)]);
    expect(parts.tool.requests).toEqual(['GET /courses/2']);
  });
});

describe('a change', () => {
  const changes = [{ moduleKey: 'cm:17', target: 'RNCP35698BC05', nature: 'taught' as const }];

  test('answers the course as it is then, and the key to take it back', async () => {
    const saved = await parts.courses.tag(parts.connection, '2', changes);
    expect(saved).toMatchObject({ undoId: 'undo-1', view: { courseId: '2' } });
    const undone = await parts.courses.undo(parts.connection, '2', 'undo-1');
    expect(undone.undoId).toBeNull();
    expect(parts.tool.requests).toEqual(['POST /courses/2/tags', 'POST /courses/2/undo']);
  });

  test('after it the whole is asked for, not whether it has changed', async () => {
    await open();
    await parts.courses.tag(parts.connection, '2', changes);
    expect(await parts.copies.get('one', '2')).toMatchObject({ etag: null });
  });

  test('where somebody was first, what is there is fetched for the next look', async () => {
    await open();
    parts.tool.refusal = 'conflict';
    const promise = parts.courses.tag(parts.connection, '2', changes);
    await expect(promise).rejects.toMatchObject({ code: 'conflict' });
    expect(parts.tool.requests.at(-1)).toBe('GET /courses/2');
  });
});

test('details come from the copy, without a request', async () => {
  await open();
  const details = await parts.courses.details(parts.connection, '2');
  expect(details.blocks[2]).toMatchObject({
    short: 'BC05',
    covered: 1,
    competences: [{ short: 'BC05.1', servedBy: [{ key: 'cm:17', wholeBlock: false }] }, {}],
  });
  expect(details.untagged).toEqual(['cm:18']);
  expect(parts.tool.requests).toEqual(['GET /courses/2']);
});
