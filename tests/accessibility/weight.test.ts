import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { repositoryRoot } from '../support/repository.ts';

/** What one first visit may cost on a school's line, in bytes as they travel. */
const BUDGET = { '.js': 46_000, '.css': 9_000, '.svg': 1_000 };

const Manifest = z.object({
  script: z.string(),
  parts: z.array(z.string()),
  style: z.string(),
  icon: z.string(),
});
const folder = join(repositoryRoot, 'lti-server', 'dist', 'public');

/** What the page names: screens that are fetched later are not among them. */
function firstVisit(): string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const { script, parts, style, icon } = Manifest.parse(manifest);
  return [script, ...parts, style, icon];
}

test.each(Object.entries(BUDGET))('all %s together stay light', (ending, most) => {
  const files = firstVisit().filter((name) => name.endsWith(ending));
  expect(files.length).toBeGreaterThan(0);
  const sizes = files.map((name) => gzipSync(readFileSync(join(folder, name))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(most);
});

test('zod and what belongs to the server stay out of the browser', () => {
  // The worker alone, which reads exports of the register, has them.
  const scripts = readdirSync(folder).filter(
    (name) => name.endsWith('.js') && !name.startsWith('register-worker-'),
  );
  expect(scripts.length).toBeGreaterThan(1);
  const text = scripts.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  expect(text).not.toMatch(/ZodType|ZodError|express|drizzle/);
});
