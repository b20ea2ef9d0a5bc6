import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { repositoryRoot } from '../support/repository.ts';

/** What one first visit may cost on a school's line, in bytes as they travel. */
const BUDGET = { '.js': 46_000, '.css': 9_000, '.svg': 1_000 };

const folder = join(repositoryRoot, 'lti-server', 'dist', 'public');

beforeAll(async () => {
  const build = join(repositoryRoot, 'lti-server', 'build-client.mjs');
  await promisify(execFile)(process.execPath, [build]);
});

test.each(Object.entries(BUDGET))('all %s together stay light', (ending, most) => {
  const files = readdirSync(folder).filter((name) => name.endsWith(ending));
  expect(files).toHaveLength(1);
  const sizes = files.map((name) => gzipSync(readFileSync(join(folder, name))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);
});

test('zod and what belongs to the server stay out of the browser', () => {
  const script = readdirSync(folder).find((name) => name.endsWith('.js')) ?? '';
  const text = readFileSync(join(folder, script), 'utf8');
  expect(text).not.toMatch(/ZodType|ZodError|express|drizzle/);
});
