/** No grade is lost by a process that ends, wherever it ends: another one goes on with what it left. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, outbox, score, type Store } from '@blocmap/lti-server/store/index';
import { BLOCKS, COURSE_ID } from './gradebook/course.ts';
import type { MortalSettings } from './gradebook/mortal-settings.ts';
import { withLearners } from './gradebook/school.ts';
import {
  blocmapAt,
  demoSeed,
  platformAsEntered,
  startPlatform,
  type Platform,
} from '../platform/index.ts';
import { freePort } from '../support/postgres-process.ts';
import { startPostgres, type Postgres } from '../support/postgres.ts';
import { repositoryRoot } from '../support/repository.ts';
import { bundleProgram } from '../support/tool-process.ts';

const LEARNER = '1000';
/** More steps than two scores take. */
const MOST = 90;
const MODULES = Array.from({ length: MOST + 2 }, (_, at) => `cm:${at + 1}`);
/** Past every lease and every pause. */
const BETWEEN_LIVES_MS = 60 * 60_000;
const PATIENCE_MS = 20 * 60_000;

let script: string;
let folder: string;
let postgres: Postgres;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocmap-crash-'));
  script = await bundleProgram(
    join(repositoryRoot, 'tests', 'certification', 'gradebook', 'mortal-tool.ts'),
  );
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(dirname(script), { recursive: true, force: true });
});

/** Resolves to whether it lived to the end. */
function live(settings: MortalSettings): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], {
      env: { PATH: process.env['PATH'], MORTAL_TOOL: JSON.stringify(settings) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.once('close', (code, signal) => {
      if (code === 0 || signal === 'SIGKILL') resolve(code === 0);
      else reject(new Error(`The tool ended with ${code ?? signal}: ${complaint}`));
    });
  });
}

/** One life after the other, each a step longer, until one is long enough; then one that goes on. */
async function liveAndDie(
  location: MortalSettings['location'],
  scores: readonly number[],
): Promise<{ platform: Platform; lives: number }> {
  let aheadMs = 0;
  const platform = await startPlatform({
    seed: withLearners(demoSeed(), [LEARNER]),
    clock: () => Date.now() + aheadMs,
  });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const registered = await platform.registerTool(blocmapAt(url));
  const settings = {
    location,
    port,
    registration: platformAsEntered(registered),
    lineItemsUrl: `${platform.issuer}/mod/lti/services.php/${COURSE_ID}/lineitems?type_id=${registered.deploymentId}`,
    learner: LEARNER,
    moduleKeys: MODULES,
    scores: [...scores],
  };
  let lives = 0;
  for (let survived = false; !survived && lives < MOST; lives += 1) {
    const moduleKey = MODULES[lives] ?? '';
    survived = await live({ ...settings, moduleKey, aheadMs, steps: lives });
    aheadMs += BETWEEN_LIVES_MS;
  }
  await live({ ...settings, moduleKey: MODULES[lives] ?? '', aheadMs, steps: null });
  return { platform, lives };
}

async function expectNothingLost(store: Store, platform: Platform, lives: number): Promise<void> {
  const rows = await store.read((reader) => reader.select().from(score));
  const waiting = await store.read((reader) => reader.$count(outbox));
  expect(waiting).toBe(0);
  expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['sent']));
  // From the life on that was long enough to keep a score, each one kept it.
  const kept = rows.map((row) => MODULES.indexOf(row.moduleKey)).toSorted((a, b) => a - b);
  const first = kept[0] ?? -1;
  expect(kept).toEqual(Array.from({ length: lives + 1 - first }, (_, at) => first + at));
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(10);

  const columns = platform
    .gradebook(Number(COURSE_ID))
    .filter(({ item }) => item.clientId !== null);
  const held = columns.map(
    ({ item, grades }) => `${item.resourceId} ${item.tag} ${grades.get(Number(LEARNER))?.grade}`,
  );
  const inStore = rows.map((row) => `blocmap:${row.moduleKey} ${BLOCKS[0]} ${row.score}`);
  expect(new Set(held)).toEqual(new Set(inStore));
  // One column each.
  expect(held).toHaveLength(rows.length);
  const accepted = platform.acceptedScores.map((one) => `${one.lineItemId} ${one.scoreGiven}`);
  expect(new Set(accepted).size).toBe(accepted.length);
}

describe('killed after each step in turn, on the way of scores to the gradebook', () => {
  test(
    'the tool on a PostgreSQL server loses nothing and sends nothing twice',
    async () => {
      const location = { kind: 'postgresql', url: postgres.url } as const;
      const { platform, lives } = await liveAndDie(location, [7, 11]);
      const store = await openStore(location);
      await expectNothingLost(store, platform, lives);
      expect(lives).toBeGreaterThan(20);
      await Promise.all([store.close(), platform.close()]);
    },
    PATIENCE_MS,
  );

  test(
    'the tool on its embedded database loses nothing and sends nothing twice',
    async () => {
      const location = { kind: 'pglite', dataDir: join(folder, 'database') } as const;
      // Each life starts slowly: one score has to do.
      const { platform, lives } = await liveAndDie(location, [7]);
      const store = await openStore(location);
      await expectNothingLost(store, platform, lives);
      expect(lives).toBeGreaterThan(10);
      await Promise.all([store.close(), platform.close()]);
    },
    PATIENCE_MS,
  );
});
