// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'wxt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const out = mkdtempSync(join(tmpdir(), 'blocmap-extension-'));
const root = join(import.meta.dirname, '..');
const TARGETS = [
  { name: 'chrome-mv3', browser: 'chrome', mode: 'production' },
  { name: 'firefox-mv3', browser: 'firefox', mode: 'production' },
  { name: 'chrome-mv3-e2e', browser: 'chrome', mode: 'e2e' },
];

beforeAll(async () => {
  for (const { browser, mode } of TARGETS) {
    await build({ root, browser, mode, manifestVersion: 3, outDir: out, logger: silent() });
  }
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

function silent() {
  const say = (): void => undefined;
  const tell = { debug: say, log: say, info: say, warn: say, error: say, fatal: say, success: say };
  return { ...tell, level: 0 };
}
const read = (name: string, file: string): string => readFileSync(join(out, name, file), 'utf8');
const manifest = (name: string): Record<string, unknown> =>
  JSON.parse(read(name, 'manifest.json')) as Record<string, unknown>;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (name) => {
  test('what runs on every course page is small', () => {
    const script = read(name, 'content-scripts/course.js');
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(20_000);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(8_000);
  });

  test('what runs on pages carries no validator, no framework, no way to make markup or code', () => {
    for (const file of ['content-scripts/course.js', 'content-scripts/pairing.js', 'details.js']) {
      const script = read(name, file);
      for (const word of ['ZodError', 'preact', 'innerHTML', 'insertAdjacentHTML', 'eval(']) {
        expect(script, `${word} in ${file}`).not.toContain(word);
      }
      expect(script, `a token in ${file}`).not.toMatch(/accessToken|refreshToken|Bearer/);
    }
    expect(read(name, 'background.js')).not.toMatch(/new Function\b/);
  });

  test('asks for no site before it is told which, and for nothing else', () => {
    const { permissions, ...rest } = manifest(name);
    expect(permissions).toEqual(['storage', 'scripting']);
    expect(rest).not.toHaveProperty('host_permissions');
    expect(rest).not.toHaveProperty('content_scripts');
    expect(rest).toMatchObject({
      manifest_version: 3,
      default_locale: 'fr',
      optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    });
  });
});

test('Firefox is told who makes it and what leaves the browser', () => {
  expect(manifest('firefox-mv3')).toMatchObject({
    browser_specific_settings: {
      gecko: {
        id: 'blocmap@blocmap.org',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['authenticationInfo', 'websiteContent'] },
      },
    },
  });
});

test('the test build alone has loopback addresses granted', () => {
  expect(manifest('chrome-mv3-e2e')).toMatchObject({
    host_permissions: ['http://localhost/*', 'http://127.0.0.1/*'],
  });
});
