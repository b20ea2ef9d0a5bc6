import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPlatform } from '../index.ts';

let folder: string;
let dataFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'blocmap-platform-'));
  dataFile = join(folder, 'state', 'platform.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const TOOL = {
  name: 'Blocmap',
  loginUrl: 'https://tool.example/login',
  launchUrl: 'https://tool.example/launch',
  redirectUris: ['https://tool.example/launch'],
  jwksUrl: 'https://tool.example/jwks',
};

describe('a data file', () => {
  it('carries the tools, the courses and the keys over a restart', async () => {
    const first = await startPlatform({ dataFile });
    const registered = await first.registerTool(TOOL);
    first.addLtiActivity({ clientId: registered.clientId, courseId: 2, title: 'Carte' });
    const keys = await (await fetch(registered.jwksUrl)).text();
    await first.close();
    expect(statSync(dataFile).mode & 0o777).toBe(0o600);

    const second = await startPlatform({ dataFile, port: Number(new URL(first.url).port) });
    expect(second.tools()).toEqual([registered]);
    expect(second.activities(2).at(-1)?.name).toBe('Carte');
    expect(await (await fetch(registered.jwksUrl)).text()).toBe(keys);
    await second.close();
  });

  it('is written soon after a change, not only at the end', async () => {
    const platform = await startPlatform({ dataFile });
    await platform.registerTool(TOOL);
    await expect.poll(() => readFileSync(dataFile, 'utf8')).toContain('tool.example');
    await platform.close();
  });

  it.each(['', '{', 'null', '{"version":2}', '[]'])(
    'is left alone when it holds %s',
    async (text) => {
      const strange = join(folder, 'strange.json');
      writeFileSync(strange, text);
      await expect(startPlatform({ dataFile: strange })).rejects.toThrow(strange);
      expect(readFileSync(strange, 'utf8')).toBe(text);
    },
  );
});

it('keeps nothing without a data file, and never changes the seed it was given', async () => {
  const { demoSeed } = await import('../index.ts');
  const seed = demoSeed();
  const untouched = structuredClone(seed);
  const platform = await startPlatform({ seed });
  await platform.registerTool(TOOL);
  await platform.close();
  expect(seed).toEqual(untouched);
});
