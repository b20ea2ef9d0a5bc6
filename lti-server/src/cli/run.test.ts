import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lockDataDir } from '../config/data-dir-lock.ts';
import { openStore, course, score, enrolment, activity } from '../store/index.ts';
import { run } from './run.ts';
import { cliTexts } from './texts.ts';

let folder: string;
let platformId: string;
let beforeAnyPlatform: Outcome;

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function blocmap(...args: string[]): Promise<Outcome> {
  return blocmapWith({}, ...args);
}

async function blocmapWith(env: NodeJS.ProcessEnv, ...args: string[]): Promise<Outcome> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const read = Promise.all([text(stdout), text(stderr)]);
  const code = await run(args, {
    stdout,
    stderr,
    env: { BLOCMAP_DATA_DIR: folder, BLOCMAP_URL: 'https://blocmap.example', ...env },
  });
  stdout.end();
  stderr.end();
  const [out, err] = await read;
  return { code, stdout: out, stderr: err };
}

const registerArgs = ['register-platform', '--client-id', 'abc', '--deployment-id', '1', '2'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocmap-cli-'));
  beforeAnyPlatform = await blocmap('heads', 'list');
  const made = await blocmap(...registerArgs, '--moodle', 'https://moodle.example/', '--json');
  ({ platformId } = JSON.parse(made.stdout) as { platformId: string });
  const store = await openStore({ kind: 'pglite', dataDir: join(folder, 'database') });
  await store.transact(async (transactor) => {
    const key = { platformId, courseId: '2' };
    await transactor
      .insert(course)
      .values({ ...key, title: 'Maintenance', certificationCode: 'RNCP35698' });
    await transactor.insert(enrolment).values({ ...key, userId: 'u1', role: 'student' });
    await transactor.insert(activity).values({
      ...key,
      moduleKey: 'cm:1',
      title: 'TP',
      moduleType: 'quiz',
      source: 'scan',
    });
    await transactor.insert(score).values({
      ...key,
      moduleKey: 'cm:1',
      blockCode: 'RNCP35698BC03',
      userId: 'u1',
      score: 12,
      maximum: 20,
      state: 'sent',
      scoredBy: 't1',
      scoredAt: new Date(),
    });
  });
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('help', () => {
  test('is in French, or in English where that is asked for', async () => {
    const [fr, en, env] = [
      await blocmap('--help'),
      await blocmap('--lang', 'en', '--help'),
      await blocmapWith({ LANG: 'en_GB.UTF-8' }, '--help'),
    ];
    expect([fr.code, en.code]).toEqual([0, 0]);
    expect(fr.stdout).toContain(cliTexts.fr.commands);
    expect(fr.stdout).not.toContain('Options:');
    expect(en.stdout).toContain('Commands:');
    expect(env.stdout).toBe(en.stdout);
  });

  test.each([
    'serve',
    'register-platform',
    'parse',
    'heads',
    'revoke',
    'export-person',
    'erase-person',
  ])('there is some for %s', async (command) => {
    const outcome = await blocmap(command, '--help');
    expect([outcome.code, outcome.stderr]).toEqual([0, '']);
    expect(outcome.stdout).toContain(command);
  });
});

describe('what is asked wrongly', () => {
  test.each([
    [[]],
    [['bogus']],
    [['heads', 'add']],
    [['revoke']],
    [['revoke', 'u1', '--everybody']],
    [['heads', 'add', 'u1', '--nonsense', 'x']],
    [['--lang', 'de', 'heads', 'list']],
    [['register-platform', '--invite', '0']],
    [['register-platform', '--invite', 'soon']],
    [['register-platform', '--issuer', 'https://m.example']],
    [[...registerArgs, '--moodle', 'ftp://moodle.example']],
    [['export-person', 'u1', '--platform', 'https://unknown.example']],
    [['erase-person', 'u1']],
    [['parse']],
  ])('%j ends with 2 and says so on standard error', async (args) => {
    const outcome = await blocmap(...args);
    expect([outcome.code, outcome.stdout]).toEqual([2, '']);
    expect(outcome.stderr).not.toBe('');
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
  });

  test('settings are named, not shown', async () => {
    const outcome = await blocmapWith({ BLOCMAP_SECRET: 'hunter2' }, 'heads', 'list');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('BLOCMAP_SECRET');
    expect(outcome.stderr).not.toContain('hunter2');
  });
});

describe('register-platform', () => {
  test('says what to enter in Moodle', async () => {
    const outcome = await blocmap(...registerArgs, '--moodle', 'https://moodle.example');
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain(platformId);
    for (const path of ['launch', 'login', 'keys']) {
      expect(outcome.stdout).toContain(`https://blocmap.example/lti/${path}`);
    }
  });

  test('says it as well to whoever has not been to Moodle yet', async () => {
    const outcome = await blocmap('register-platform', '--moodle', 'https://moodle.example');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('--client-id, --deployment-id');
    expect(outcome.stderr).toContain('https://blocmap.example/lti/login');
  });

  test('makes a link for dynamic registration', async () => {
    const outcome = await blocmap('register-platform', '--invite', '48', '--json');
    expect(JSON.parse(outcome.stdout)).toEqual({
      url: expect.stringMatching(/^https:\/\/blocmap\.example\/lti\/register\?/) as string,
      hours: 48,
    });
  });
});

describe('heads', () => {
  test('need a platform first', () => {
    const { code, stderr } = beforeAnyPlatform;
    expect([code, stderr]).toEqual([1, `${cliTexts.fr.noPlatform}\n`]);
  });

  test('are added, listed and removed', async () => {
    const added = await blocmap('heads', 'add', 'h1', '2');
    expect(JSON.parse(added.stdout)).toEqual([{ userId: 'h1', courseIds: ['2'] }]);
    const listed = await blocmap('heads', 'list', '--platform', 'https://moodle.example');
    expect(listed.stdout).toBe(added.stdout);
    const removed = await blocmap('heads', 'remove', 'h1');
    expect(JSON.parse(removed.stdout)).toEqual([]);
  });

  test('of unknown courses are refused by name', async () => {
    const outcome = await blocmap('heads', 'add', 'h1', '2', '77');
    expect([outcome.code, outcome.stdout]).toEqual([1, '']);
    expect(outcome.stderr).toContain('77');
    expect((await blocmap('heads', 'list')).stdout).toBe('[]\n');
  });
});

describe('a person', () => {
  test('is exported, then erased', async () => {
    const before = await blocmap('export-person', 'u1');
    expect(JSON.parse(before.stdout)).toMatchObject({ userId: 'u1', scores: [{ score: 12 }] });
    const erased = await blocmap('erase-person', 'u1', '--yes');
    expect(JSON.parse(erased.stdout)).toMatchObject({ deleted: { scores: 1, enrolments: 1 } });
    const after = await blocmap('export-person', 'u1');
    expect(JSON.parse(after.stdout)).toMatchObject({ scores: [], enrolments: [] });
  });
});

test('a data folder that a running tool holds is left alone, and the message says what to do', async () => {
  const release = await lockDataDir(folder);
  const outcome = await blocmap('heads', 'list');
  await release();
  expect([outcome.code, outcome.stdout]).toEqual([1, '']);
  expect(outcome.stderr).toContain(String(process.pid));
  expect(outcome.stderr).toContain('DATABASE_URL');
});
