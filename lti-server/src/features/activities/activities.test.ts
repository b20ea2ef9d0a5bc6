import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ContentsRefreshed, CourseOverview, WebServiceState } from '@blocmap/shared/protocol';
import { activity, courseContents, platform, webService } from '../../store/index.ts';
import { makeLaunch, openSchool, scanBody, type School } from '../../testing/index.ts';

const TOKEN = 'ab12'.repeat(8);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Moodle {
  readonly url: string;
  readonly asked: URLSearchParams[];
  answer: unknown;
  /** Awaited before each answer. */
  wait: Promise<void>;
  close(): Promise<void>;
}

async function startMoodle(): Promise<Moodle> {
  const asked: URLSearchParams[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      asked.push(new URLSearchParams(body));
      void moodle.wait.then(() => response.end(JSON.stringify(moodle.answer)));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const moodle: Moodle = {
    url: `http://127.0.0.1:${port}`,
    asked,
    answer: [],
    wait: Promise.resolve(),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return moodle;
}

/** As Moodle tells them to an account that sees hidden activities. */
const contents = (...modules: readonly object[]) => [
  { name: 'Séquence 1', visible: 1, uservisible: true, modules },
];
const listed = (id: number, over: object = {}) => ({
  id,
  instance: id,
  name: `Activité ${id}`,
  modname: 'assign',
  visible: 1,
  visibleoncoursepage: 1,
  availability: null,
  ...over,
});
const refused = (errorcode: string) => ({
  exception: 'moodle_exception',
  errorcode,
  message: TOKEN,
});

let school: School;
let moodle: Moodle;
beforeAll(async () => {
  moodle = await startMoodle();
  school = await openSchool();
  await isOfFamily('moodle');
});
afterAll(async () => {
  await school.tool.close();
  await moodle.close();
});
beforeEach(() => {
  moodle.answer = contents(listed(11), listed(12));
  moodle.wait = Promise.resolve();
});

const isOfFamily = (family: string) =>
  school.tool.context.store.write((writer) =>
    writer
      .update(platform)
      .set({ issuer: moodle.url, family })
      .where(eq(platform.platformId, school.tool.platformId)),
  );
const as = (who: keyof School['tokens'], method: string, path: string, body?: unknown) =>
  school.tool.api(method, path, { token: school.tokens[who], ...(body ? { body } : {}) });
const setToken = async () =>
  WebServiceState.parse(
    (await as('administrator', 'PUT', '/administration/web-service', { token: TOKEN })).json,
  );
const refresh = async () =>
  ContentsRefreshed.parse((await as('teacher', 'POST', '/courses/2/contents/refresh')).json);
const course = async (who: keyof School['tokens'] = 'teacher') =>
  CourseOverview.parse((await as(who, 'GET', '/courses/2')).json);

/** What is there now, links that are known as such alone left out. */
const modules = async () =>
  (await course()).activities
    .filter((one) => !one.gone && one.moduleKey.startsWith('cm:'))
    .map((one) => one.moduleKey);

describe('the key to the web services', () => {
  test('is tried at once, kept encrypted, and told to nobody', async () => {
    const state = await setToken();
    expect(state).toMatchObject({ possible: true, issuer: moodle.url, problem: null });
    expect(state.lastReadAt).not.toBeNull();
    const rows = await school.tool.context.store.read((reader) => reader.select().from(webService));
    expect(JSON.stringify([rows, state])).not.toContain(TOKEN);
    expect(school.tool.logged()).not.toContain(TOKEN);
    expect(moodle.asked.at(-1)?.get('wstoken')).toBe(TOKEN);
  });

  test('that Moodle does not know is said to be wrong, without Moodle’s words', async () => {
    moodle.answer = refused('invalidtoken');
    expect((await setToken()).problem).toBe('token');
    expect(school.tool.logged()).not.toContain(TOKEN);
  });

  test('can be taken back: nobody is asked then', async () => {
    await setToken();
    await as('administrator', 'DELETE', '/administration/web-service');
    const before = moodle.asked.length;
    expect((await refresh()).outcome).toBe('not-offered');
    expect(moodle.asked).toHaveLength(before);
  });

  test('is of no use to a platform of another kind', async () => {
    const before = moodle.asked.length;
    await isOfFamily('canvas');
    const answer = await as('administrator', 'PUT', '/administration/web-service', {
      token: TOKEN,
    });
    await isOfFamily('moodle');
    expect(answer.status).toBe(404);
    expect(moodle.asked).toHaveLength(before);
  });
});

describe('a reading', () => {
  test('adds, renames, hides and takes away, and tags stay', async () => {
    moodle.answer = contents(listed(11, { name: 'Contrôle &amp; bilan', visible: 0 }), listed(13));
    await setToken();
    await refresh();
    const teacher = await course();
    expect(teacher.activities.map((one) => [one.moduleKey, one.title])).toEqual([
      ['cm:11', 'Contrôle & bilan'],
      // Known as a link alone: no listing has it under that key.
      ['link:7', 'Carte des blocs'],
      ['cm:13', 'Activité 13'],
    ]);
    expect(teacher.tags.map((one) => one.moduleKey)).toEqual(['cm:11']);
    expect((await refresh()).outcome).toBe('read');
  });

  test('keeps from students what Moodle hides from them, its count too', async () => {
    await setToken();
    await refresh();
    const before = await course('student');
    expect(before.activities.map((one) => one.moduleKey)).toEqual(['cm:11']);
    moodle.answer = contents(listed(11, { visible: 0 }), listed(12));
    await refresh();
    const hidden = await course('student');
    expect(hidden.activities).toEqual([]);
    expect(hidden.tags).toEqual([]);
    expect(JSON.stringify(hidden.coverage)).not.toContain('cm:11');
    moodle.answer = contents(listed(11), listed(12));
    await refresh();
    expect((await course('student')).activities.map((one) => one.moduleKey)).toEqual(['cm:11']);
  });

  test('ties a link to its course module, with what the link was given', async () => {
    const { tool } = school;
    const { platformId } = tool;
    const token = await tool.launch(
      makeLaunch({
        platformId,
        membershipsUrl: null,
        resourceLink: { id: '77', title: 'Carte' },
        moduleKey: null,
      }),
    );
    await tool.api('POST', '/courses/2/tags', {
      token,
      body: { changes: [{ moduleKey: 'link:77', target: 'RNCP99001BC02', nature: 'taught' }] },
    });
    moodle.answer = contents(listed(11), listed(12), listed(40, { modname: 'lti', instance: 77 }));
    await setToken();
    await refresh();
    const rows = await tool.context.store.read((reader) =>
      reader.select().from(activity).where(eq(activity.resourceLinkId, '77')),
    );
    expect(rows.map((row) => row.moduleKey)).toEqual(['cm:40']);
    expect((await course()).tags).toContainEqual(
      expect.objectContaining({ moduleKey: 'cm:40', target: 'RNCP99001BC02' }),
    );
  });

  test('that comes to nothing changes nothing, and pages are believed again', async () => {
    await setToken();
    await refresh();
    moodle.answer = refused('accessexception');
    expect(await refresh()).toMatchObject({ outcome: 'failed', problem: 'access' });
    expect(await modules()).toEqual(['cm:11', 'cm:12']);
    await as('teacher', 'PUT', '/courses/2/activities', scanBody([11]));
    expect(await modules()).toEqual(['cm:11']);
  });

  test('is asked for once where two ask at the same moment', async () => {
    await setToken();
    let answer = (): void => undefined;
    moodle.wait = new Promise((resolve) => (answer = resolve));
    const before = moodle.asked.length;
    const first = refresh();
    await expect.poll(() => moodle.asked.length, { timeout: 20_000 }).toBe(before + 1);
    const second = await refresh();
    answer();
    expect(second.outcome).toBe('busy');
    expect((await first).outcome).toBe('read');
    expect(moodle.asked).toHaveLength(before + 1);
  });
});

describe('a page while the platform’s list is in force', () => {
  test('adds what is new at once; that it lacks something makes the tool ask again', async () => {
    await setToken();
    await refresh();
    school.tool.advance(6 * MINUTE);
    await as('teacher', 'PUT', '/courses/2/activities', scanBody([11, 14]));
    expect(await modules()).toEqual(['cm:11', 'cm:12', 'cm:14']);
    moodle.answer = contents(listed(11), listed(14));
    const before = moodle.asked.length;
    await school.tool.services.activities.refreshDue(new AbortController().signal);
    expect(moodle.asked.slice(before).map((one) => one.get('courseid'))).toContain('2');
    expect(await modules()).toEqual(['cm:11', 'cm:14']);
  });

  test('of a student says nothing', async () => {
    await setToken();
    await refresh();
    const answer = await as('student', 'PUT', '/courses/2/activities', scanBody([11]));
    expect(answer.status).toBe(403);
    expect(await modules()).toEqual(['cm:11', 'cm:12']);
  });
});

test('upkeep rests longer after each failure', async () => {
  await setToken();
  moodle.answer = refused('sitemaintenance');
  const { tool } = school;
  const round = async (pause: number) => {
    tool.advance(pause);
    const before = moodle.asked.length;
    await tool.services.activities.refreshDue(new AbortController().signal);
    return moodle.asked.slice(before).filter((one) => one.get('courseid') === '2').length;
  };
  expect(await round(7 * HOUR)).toBe(1);
  expect(await round(9 * MINUTE)).toBe(0);
  expect(await round(2 * MINUTE)).toBe(1);
  expect(await round(19 * MINUTE)).toBe(0);
  expect(await round(2 * MINUTE)).toBe(1);
  const rows = await tool.context.store.read((reader) => reader.select().from(courseContents));
  expect(rows.map((row) => row.problem)).toContain('maintenance');
});
