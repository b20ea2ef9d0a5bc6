import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activity, course, openStore, platform, webService } from '../store/index.ts';
import { run } from './run.ts';
import { webServiceTexts } from './web-service-texts.ts';

const TOKEN = 'ab12'.repeat(8);
let folder: string;
let moodle: Server;
let answer: unknown;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocmap-web-service-'));
  moodle = createServer((_request, response) => void response.end(JSON.stringify(answer)));
  await new Promise<void>((resolve) => void moodle.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(moodle.address() as AddressInfo).port}`;
  await withStore((store) =>
    store.transact(async (transactor) => {
      const urls = { authorizationUrl: issuer, tokenUrl: issuer, jwksUrl: issuer };
      await transactor
        .insert(platform)
        .values({ platformId: 'p', issuer, clientId: 'c', name: 'm', family: 'moodle', ...urls });
      await transactor
        .insert(course)
        .values({ platformId: 'p', courseId: '2', title: 'C', certificationCode: 'RNCP35698' });
    }),
  );
});
afterAll(async () => {
  await new Promise<void>((resolve) => void moodle.close(() => resolve()));
  await rm(folder, { recursive: true });
});

async function withStore<T>(
  work: (store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> {
  const store = await openStore({ kind: 'pglite', dataDir: join(folder, 'database') });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function blocmap(token: string, ...args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const said = Promise.all([text(stdout), text(stderr)]);
  const env = {
    BLOCMAP_DATA_DIR: folder,
    BLOCMAP_URL: 'https://blocmap.example',
    BLOCMAP_WEB_SERVICE_TOKEN: token,
  };
  const code = await run(['web-service', ...args], { stdout, stderr, env, language: 'en' });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { code, out, err };
}

test('a token is kept sealed, tried at once, and told to nobody', async () => {
  answer = [
    {
      name: 'S',
      modules: [{ id: 5, name: 'Quiz', modname: 'quiz', availability: null }],
    },
  ];
  const set = await blocmap(TOKEN, 'set');
  expect([set.code, set.err.trim()]).toEqual([0, webServiceTexts.en.read('2')]);
  expect(JSON.parse(set.out)).toMatchObject({ possible: true, problem: null });
  const held = await withStore((store) =>
    store.read(async (reader) => ({
      keys: await reader.select().from(webService),
      activities: await reader.select().from(activity),
    })),
  );
  expect(held.activities.map((row) => row.moduleKey)).toEqual(['cm:5']);
  expect(JSON.stringify([held, set])).not.toContain(TOKEN);
});

test('what Moodle refuses is said with what to do, and the command fails', async () => {
  answer = { exception: 'x', errorcode: 'invalidtoken', message: TOKEN };
  const checked = await blocmap('', 'check');
  expect([checked.code, checked.err.trim()]).toEqual([1, webServiceTexts.en['problem-token']]);
});

test('what is no token is refused before anything is changed', async () => {
  const set = await blocmap('not a token', 'set');
  expect([set.code, set.err.trim()]).toEqual([2, webServiceTexts.en.badToken]);
});

test('a token that is removed is gone', async () => {
  const removed = await blocmap('', 'remove');
  expect(JSON.parse(removed.out)).toMatchObject({ setAt: null });
});
