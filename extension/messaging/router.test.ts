// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Connecting } from '../connection/connecting.ts';
import type { Frame } from '../pairing/pairings.ts';
import { background } from '../testing/background.ts';
import { activity, overview } from '../testing/course.ts';
import { Router } from './router.ts';

const SELF = { id: 'extension', pages: 'chrome-extension://extension/' };
const course = {
  id: SELF.id,
  url: 'https://moodle.example/course/view.php?id=2',
  tab: { id: 4 },
  frameId: 0,
};
const tool = { ...course, url: 'https://outil.example/blocmap/launch', frameId: 7 };
const popup = { id: SELF.id, url: `${SELF.pages}popup.html` };

let parts: ReturnType<typeof background>;
let granted: boolean;
const loadDetails = vi.fn<(frame: Frame) => Promise<void>>(async () => undefined);
const reopenPage = vi.fn<(tabId: number) => Promise<void>>(async () => undefined);
const registration = {
  reconcile: vi.fn<(connections: readonly object[]) => Promise<void>>(async () => undefined),
  enterOpenPages: vi.fn<(connection: object) => Promise<void>>(async () => undefined),
};

function router(): Router {
  const { connections, pairings, courses, session } = parts;
  const connecting = new Connecting({
    connections,
    pairings,
    session,
    permissions: { contains: async () => granted, remove: async () => true },
    registration: registration as unknown as ConstructorParameters<
      typeof Connecting
    >[0]['registration'],
  });
  return new Router({
    connections,
    connecting,
    courses,
    pairings,
    self: SELF,
    loadDetails,
    reopenPage,
  });
}
const ask = (message: unknown, sender: object): ReturnType<Router['handle']> =>
  router().handle(message, sender);

beforeEach(async () => {
  parts = background();
  granted = true;
  loadDetails.mockClear();
  reopenPage.mockClear();
  await parts.pair();
  parts.tool.course = overview([activity(17)]);
});
afterEach(() => vi.unstubAllGlobals());

describe('who may ask what', () => {
  const open = { type: 'course.open', courseId: '2', userId: '3' };
  test.each([
    ['another extension', open, { ...course, id: 'other' }, 'forbidden'],
    ['another site', open, { ...course, url: 'https://evil.example/course/' }, 'not-configured'],
    [
      'a site whose name begins alike',
      open,
      { ...course, url: 'https://moodle.example.evil/' },
      'not-configured',
    ],
    ['a frame inside a page', open, { ...course, frameId: 3 }, 'not-configured'],
    ['no tab', open, { ...course, tab: undefined }, 'not-configured'],
    ['the tool’s page', open, tool, 'not-configured'],
    ['Moodle, to pair', { type: 'pairing.begin' }, course, 'forbidden'],
    ['Moodle, for the status', { type: 'status.get' }, course, 'forbidden'],
    ['the tool, to disconnect', { type: 'connection.disconnect' }, tool, 'forbidden'],
    [
      'Moodle, to change addresses',
      { type: 'connection.save', moodle: 'https://a.fr', tool: 'https://b.fr' },
      course,
      'forbidden',
    ],
  ])('%s is refused', async (_who, message, sender, code) => {
    expect(await ask(message, sender)).toMatchObject({ ok: false, problem: { code } });
    expect(parts.tool.requests).toEqual([]);
  });
});

describe('what may be asked', () => {
  const scanned = {
    moduleKey: 'cm:17',
    title: 'TP',
    moduleType: 'assign',
    sectionTitle: '',
    sectionPosition: 0,
    position: 0,
  };
  test.each([
    ['nothing', null],
    ['no type', { courseId: '2' }],
    ['an unknown type', { type: 'course.delete', courseId: '2' }],
    ['a path in the course', { type: 'course.open', courseId: '../me', userId: '3' }],
    ['the site’s own course', { type: 'course.open', courseId: '02', userId: '3' }],
    [
      'a scan with a bad key',
      {
        type: 'course.scan',
        courseId: '2',
        complete: true,
        activities: [{ ...scanned, moduleKey: 'cm:0' }],
      },
    ],
    [
      'a scan with markup for a type',
      {
        type: 'course.scan',
        courseId: '2',
        complete: true,
        activities: [{ ...scanned, moduleType: '<b>' }],
      },
    ],
    ['no changes', { type: 'course.tag', courseId: '2', changes: [] }],
    [
      'a tag on a title',
      {
        type: 'course.tag',
        courseId: '2',
        changes: [{ moduleKey: 'cm:17', target: 'Maths', nature: 'taught' }],
      },
    ],
  ])('%s is refused', async (_what, message) => {
    expect(await ask(message, course)).toMatchObject({
      ok: false,
      problem: { code: 'invalid-request' },
    });
    expect(parts.tool.requests).toEqual([]);
  });
});

test('a course page gets its course, and never a token', async () => {
  const answer = await ask({ type: 'course.open', courseId: '2', userId: '3' }, course);
  expect(answer).toMatchObject({ ok: true, value: { courseId: '2', activities: 1, mayTag: true } });
  expect(JSON.stringify(answer)).not.toMatch(/access-|refresh-/);
});

test('a key works on the pages of the person it was made for, and of nobody else', async () => {
  const open = { type: 'course.open', courseId: '2' };
  expect(await ask({ ...open, userId: '3' }, course)).toMatchObject({ ok: true });
  expect(await ask({ ...open, userId: '6' }, course)).toMatchObject({
    problem: { code: 'other-person' },
  });
  expect(await ask({ ...open, userId: '3' }, course)).toMatchObject({ ok: true });
  // A new pairing is for whoever comes first after it.
  await parts.pairings.disconnect(parts.connection);
  await parts.pair();
  expect(await ask({ ...open, userId: '6' }, course)).toMatchObject({ ok: true });
  expect(await ask({ ...open, userId: '3' }, course)).toMatchObject({ ok: false });
});

test('panel and palette are put into the frame that asks', async () => {
  await ask({ type: 'course.load', courseId: '2' }, course);
  expect(loadDetails).toHaveBeenCalledWith({ tabId: 4, frameId: 0 });
});

test('a pairing begins and ends in the tool’s frame', async () => {
  const begun = await ask({ type: 'pairing.begin' }, tool);
  expect(begun).toMatchObject({ ok: true });
  const { challenge, state } = (begun as { value: { challenge: string; state: string } }).value;
  const code = 'code-0123456789abcdef';
  parts.tool.codes.set(code, challenge);
  const finish = { type: 'pairing.finish', code, state };
  expect(await ask(finish, { ...tool, frameId: 8 })).toMatchObject({
    problem: { code: 'pairing-lost' },
  });
  expect(await ask(finish, tool)).toMatchObject({ problem: { code: 'pairing-lost' } });
});

test('the page around the tool hears of a pairing that was finished, and of no other', async () => {
  const begun = await ask({ type: 'pairing.begin' }, tool);
  expect(begun).toMatchObject({ ok: true });
  const code = 'code-0123456789abcdef';
  await ask({ type: 'pairing.finish', code, state: 'x'.repeat(16) }, tool);
  expect(reopenPage).not.toHaveBeenCalled();
  const again = await ask({ type: 'pairing.begin' }, tool);
  const fresh = (again as { value: { challenge: string; state: string } }).value;
  parts.tool.codes.set(code, fresh.challenge);
  const finish = { type: 'pairing.finish', code, state: fresh.state };
  expect(await ask(finish, tool)).toMatchObject({ ok: true });
  expect(reopenPage).toHaveBeenCalledExactlyOnceWith(4);
});

test('the popup is told what went wrong last, until something goes right', async () => {
  parts.tool.refusal = 'course-unknown';
  await ask({ type: 'course.open', courseId: '2', userId: '3' }, course);
  expect(await ask({ type: 'status.get' }, popup)).toMatchObject({
    value: { paired: { platformName: 'Moodle' }, problem: { code: 'course-unknown' } },
  });
  parts.tool.refusal = null;
  await ask({ type: 'course.open', courseId: '2', userId: '3' }, course);
  expect(await ask({ type: 'status.get' }, popup)).toMatchObject({ value: { problem: null } });
});

test('a passing refusal is not remembered', async () => {
  parts.tool.refusal = 'conflict';
  const changes = [{ moduleKey: 'cm:17', target: 'RNCP35698BC05', nature: 'taught' }];
  await ask({ type: 'course.tag', courseId: '2', changes }, course);
  expect(await ask({ type: 'status.get' }, popup)).toMatchObject({ value: { problem: null } });
});

describe('addresses', () => {
  const save = {
    type: 'connection.save',
    moodle: 'https://neuf.example/my/',
    tool: 'https://t.example',
  };

  test('new ones give the former key back and ask for a pairing', async () => {
    const answer = await ask(save, popup);
    expect(answer).toMatchObject({
      value: { sites: { moodle: 'https://neuf.example', tool: 'https://t.example' }, paired: null },
    });
    expect(parts.tool.requests).toEqual(['DELETE /pairing/connections/current']);
    expect(parts.secrets.tokens.size).toBe(0);
    expect(registration.reconcile).toHaveBeenLastCalledWith([
      expect.objectContaining({ moodle: 'https://neuf.example' }),
    ]);
  });

  test('the same ones keep the pairing', async () => {
    const same = { ...save, moodle: 'https://moodle.example', tool: parts.tool.address };
    expect(await ask(same, popup)).toMatchObject({ value: { paired: { platformName: 'Moodle' } } });
    expect(parts.tool.requests).toEqual([]);
  });

  test('nothing is kept that the browser does not grant', async () => {
    granted = false;
    expect(await ask(save, popup)).toMatchObject({ problem: { code: 'permission-missing' } });
    expect(await parts.connections.first()).toEqual(parts.connection);
  });

  test('forgetting them leaves nothing behind', async () => {
    await ask({ type: 'connection.remove' }, popup);
    expect(await ask({ type: 'status.get' }, popup)).toMatchObject({
      value: { sites: null, paired: null },
    });
    expect(parts.secrets.tokens.size).toBe(0);
    expect([...parts.session.values.keys()]).toEqual([]);
    expect(registration.reconcile).toHaveBeenLastCalledWith([]);
  });
});
