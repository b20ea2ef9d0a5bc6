/** A newer version brings its schema while older instances are at work on the same database. */
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  migrate,
  readMigrations,
  type Migration,
} from '@blocmap/lti-server/store/migrations/index';
import type { ToolProcess } from '../support/tool-process.ts';
import { stageInstances, type Instances } from './instances.ts';
import { keepAsking } from './load.ts';

let stage: Instances;
let older: ToolProcess;
let token: string;
beforeAll(async () => {
  stage = await stageInstances();
  older = await stage.start();
  await stage.balancer.use([older.address]);
  token = await stage.launch();
});
afterAll(() => stage.close());

/** What a version to come may do: everything that the rule of migrations allows, to busy tables. */
const TO_COME = [
  `CREATE TABLE note (platform_id text NOT NULL, course_id text NOT NULL, words text NOT NULL, PRIMARY KEY (platform_id, course_id))`,
  `ALTER TABLE note ADD CONSTRAINT note_course FOREIGN KEY (platform_id, course_id) REFERENCES course (platform_id, course_id) ON DELETE CASCADE`,
  ...['platform', 'course', 'activity', 'tag', 'enrolment', 'session', 'nonce'].flatMap((table) => [
    `ALTER TABLE "${table}" ADD COLUMN seen_by_newer text`,
    `ALTER TABLE "${table}" ADD COLUMN counted_by_newer integer DEFAULT 0 NOT NULL`,
  ]),
  `CREATE INDEX tag_seen_by_newer ON tag (platform_id, seen_by_newer)`,
];

const comes = { tag: '9998_comes', when: 9e12, hash: '', statements: TO_COME, incompatible: false };
const breaks = {
  tag: '9999_breaks',
  when: 9e12 + 1,
  hash: '',
  statements: ['ALTER TABLE note RENAME TO remark'],
  incompatible: true,
};

/** What a newer version does when it starts. */
async function bring(...steps: readonly Migration[]) {
  const client = new Client({ connectionString: stage.postgres.url });
  await client.connect();
  const state = await migrate(client, [...(await readMigrations()), ...steps]);
  await client.end();
  return state;
}

describe('a newer schema', () => {
  test('comes while an older instance is at work, which goes on without a failure', async () => {
    const stop = keepAsking(stage, token);
    expect(await bring(comes)).toEqual({ made: 1, ahead: 0 });
    await Promise.all([stage.launch(), stage.launch()]);
    const answers = await stop();
    expect([...answers.keys()]).toEqual(['200']);
  });

  test('lets an older version start, which says that it is behind', async () => {
    const another = await stage.start();
    expect(another.lines.join('\n')).toContain('the schema is ahead of this version');
    await stage.balancer.use([another.address, older.address]);
    await expect(stage.launch()).resolves.toMatch(/./);
    await expect(stage.launch()).resolves.toMatch(/./);
  });

  test('that is not for older versions keeps them from starting, with a word that says why', async () => {
    expect(await bring(comes, breaks)).toEqual({ made: 1, ahead: 0 });
    await expect(stage.start()).rejects.toThrow(/schema is 2 step\(s\) ahead of this program/);
  });
});
