import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from './config/config.ts';
import { DataDirInUseError } from './config/data-dir-lock.ts';
import { startTool } from './serve.ts';
import { course } from './store/index.ts';
import { createLaunchRecorder } from './features/launch/index.ts';
import { makeLaunch } from './testing/index.ts';

const log = pino({ level: 'silent' });
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blocmap-serve-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const settings = () => readConfig({ BLOCMAP_DATA_DIR: folder, BLOCMAP_PORT: '0' });

const platform = {
  name: 'Moodle',
  issuer: 'https://moodle.example',
  clientId: 'c',
  authorizationUrl: 'https://moodle.example/auth',
  tokenUrl: 'https://moodle.example/token',
  jwksUrl: 'https://moodle.example/jwks',
  deploymentIds: ['1'],
};

describe('the tool', () => {
  test('remembers everything over a restart: sessions, courses, tags', async () => {
    const first = await startTool(settings(), { log });
    const platformId = await first.context.lti.registerPlatform(platform);
    const launch = { ...makeLaunch({ platformId }), userId: 'teacher-1' };
    const { token, principal } = await createLaunchRecorder(first.context)(launch);
    const { overview } = await first.services.mapping.changeTags(principal, '2', {
      changes: [
        { moduleKey: 'link:7', target: 'RNCP35698BC03.1', nature: 'taught', source: 'manual' },
      ],
    });
    await first.close();

    const second = await startTool(settings(), { log });
    const reply = await fetch(`${second.url}/api/v1/courses/2`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(reply.status).toBe(200);
    expect(await reply.json()).toEqual(overview);
    await second.close();
  });

  test('keeps a second one away from its data, and leaves it free when it ends', async () => {
    const tool = await startTool(settings(), { log });
    await expect(startTool(settings(), { log })).rejects.toThrow(DataDirInUseError);
    expect((await fetch(`${tool.url}/readyz`)).status).toBe(200);
    await tool.close();
    expect(await readdir(folder)).not.toContain('lock');
  });

  test('ends once, however often it is told to', async () => {
    const tool = await startTool(settings(), { log });
    await Promise.all([tool.close(), tool.close()]);
    await expect(fetch(tool.url)).rejects.toThrow('fetch failed');
    await expect(
      tool.context.store.read((reader) => reader.select().from(course)),
    ).rejects.toMatchObject({ cause: { message: expect.stringMatching(/closed/i) as string } });
  });

  test('says at once that its port is taken, and holds no data then', async () => {
    const tool = await startTool(settings(), { log });
    const port = new URL(tool.url).port;
    const other = readConfig({ BLOCMAP_DATA_DIR: join(folder, 'other'), BLOCMAP_PORT: port });
    await expect(startTool(other, { log })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(await readdir(folder)).not.toContain('other');
    await tool.close();
  });
});
