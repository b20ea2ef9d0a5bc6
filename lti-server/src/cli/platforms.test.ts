import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PlatformStatus } from '@blocmap/shared/protocol';
import {
  deployment,
  openStore,
  pendingDeployment,
  platform,
  type Transactor,
} from '../store/index.ts';
import { platformTexts } from './platform-texts.ts';
import { run } from './run.ts';

let folder: string;
let platformId: string;

async function blocmap(...args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const read = Promise.all([text(stdout), text(stderr)]);
  const env = { BLOCMAP_DATA_DIR: folder, BLOCMAP_URL: 'https://blocmap.example', LANG: 'en' };
  const code = await run(args, { stdout, stderr, env });
  stdout.end();
  stderr.end();
  const [out, err] = await read;
  return { code, stdout: out, stderr: err };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocmap-platforms-'));
  const store = await openStore({ kind: 'pglite', dataDir: join(folder, 'database') });
  const at = new Date();
  await store.transact(async (tx) => {
    platformId = await register(tx);
    await tx.insert(deployment).values({ platformId, deploymentId: '1', createdAt: at });
    await tx.insert(pendingDeployment).values(
      ['7', '8'].map((deploymentId) => ({
        platformId,
        deploymentId,
        firstSeenAt: at,
        lastSeenAt: at,
      })),
    );
  });
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function register(tx: Transactor): Promise<string> {
  const url = 'https://moodle.invalid';
  await tx.insert(platform).values({
    platformId: 'p1',
    name: 'Moodle',
    issuer: url,
    clientId: 'abc',
    authorizationUrl: `${url}/auth`,
    tokenUrl: `${url}/token`,
    jwksUrl: `${url}/keys`,
  });
  return 'p1';
}

const Listed = z.array(PlatformStatus.extend({ platformId: z.string() }));
const Keys = z.array(z.object({ kid: z.string(), state: z.string(), signsFrom: z.string() }));

describe('platforms', () => {
  test('are listed with their addresses, deployments and those that wait', async () => {
    const { stdout } = await blocmap('platforms', 'list');
    const [listed] = Listed.parse(JSON.parse(stdout));
    expect(listed).toMatchObject({ issuer: 'https://moodle.invalid', lastLaunchAt: null });
    expect(listed?.waiting.map((one) => one.deploymentId)).toEqual(['7', '8']);
  });

  test('a deployment is allowed, or dismissed, once', async () => {
    const allowed = await blocmap('platforms', 'allow', '7', '--platform', platformId);
    const refused = await blocmap('platforms', 'refuse', '8');
    expect([allowed.code, refused.code]).toEqual([0, 0]);
    const { deployments, waiting } = PlatformStatus.parse(JSON.parse(refused.stdout));
    expect(deployments.map((one) => one.deploymentId)).toEqual(['1', '7']);
    expect(waiting).toEqual([]);
    const again = await blocmap('platforms', 'allow', '7');
    expect([again.code, again.stderr.trim()]).toEqual([1, platformTexts.en['allow-nothing']('7')]);
  });

  test('a check of a platform that is not there says so, and ends with 1', async () => {
    const { code, stdout, stderr } = await blocmap('platforms', 'check');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ keys: { problem: 'keys-unreachable' } });
    expect(stderr).toContain(platformTexts.en.notWell);
  });

  test.each([[['allow']], [['allow', '']], [['allow', 'x'.repeat(256)]], [['allow', '1', '2']]])(
    'asked wrongly (%j), it ends with 2',
    async (args) => {
      expect((await blocmap('platforms', ...args)).code).toBe(2);
    },
  );
});

test('keys: the one that signs, then a second that waits, then one alone', async () => {
  const states = async (...args: string[]) =>
    Keys.parse(JSON.parse((await blocmap('keys', ...args)).stdout)).map(({ state }) => state);
  expect(await states('list')).toEqual(['signs']);
  expect(await states('rotate')).toEqual(['waits', 'signs']);
  expect(await states('rotate', '--compromised')).toEqual(['signs']);
});
