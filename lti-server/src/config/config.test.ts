import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

describe('settings', () => {
  test('need none: a laptop, its own port, an embedded database', () => {
    expect(readConfig({})).toMatchObject({
      publicUrl: 'http://localhost:3300',
      host: '127.0.0.1',
      port: 3300,
      databaseUrl: null,
      secret: null,
      trustedProxies: 0,
    });
  });

  test('take the port into the public address where none is given', () => {
    expect(readConfig({ BLOCMAP_PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  });

  test('count an empty variable as none and drop a final slash', () => {
    const config = readConfig({ BLOCMAP_SECRET: '', BLOCMAP_URL: 'https://blocmap.example/x/' });
    expect([config.secret, config.publicUrl]).toEqual([null, 'https://blocmap.example/x']);
  });

  test.each([
    ['BLOCMAP_URL', 'blocmap.example'],
    ['BLOCMAP_URL', 'javascript:alert(1)'],
    ['BLOCMAP_PORT', '70000'],
    ['BLOCMAP_PORT', 'http'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['BLOCMAP_SECRET', 'short'],
    ['BLOCMAP_LOG_LEVEL', 'loud'],
    ['BLOCMAP_TRUSTED_PROXIES', '-1'],
    ['BLOCMAP_DATABASE_POOL', '0'],
    ['BLOCMAP_DRAIN_SECONDS', 'long'],
    ['BLOCMAP_METRICS_PORT', '-1'],
    ['BLOCMAP_METRICS_TOKEN', 'short'],
    ['BLOCMAP_SECRET_FILE', '/there/is/no/such/file'],
  ])('say which variable cannot be used: %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });

  test('never repeat a secret in their complaint', () => {
    const read = () => readConfig({ BLOCMAP_SECRET: 'hunter2', DATABASE_URL: 'x://user:pw@host' });
    expect(read).toThrow(/^(?![\s\S]*(?:hunter2|pw@))/);
  });
});

describe('secrets in files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'blocmap-config-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const put = async (text: string) => {
    const path = join(folder, 'secret');
    await writeFile(path, text);
    return path;
  };

  test('are read without the line’s end', async () => {
    const path = await put(`${'s'.repeat(40)}\n`);
    expect(readConfig({ BLOCMAP_SECRET_FILE: path }).secret).toBe('s'.repeat(40));
  });

  test('are not given twice, and not empty', async () => {
    const path = await put('');
    const both = { DATABASE_URL_FILE: path, DATABASE_URL: 'postgres://h/d' };
    expect(() => readConfig(both)).toThrow(/DATABASE_URL_FILE: .*found both/);
    expect(() => readConfig({ DATABASE_URL_FILE: path })).toThrow(/got an empty one/);
  });

  test('are held to the same rules, and not repeated', async () => {
    const path = await put('hunter2');
    const read = () => readConfig({ BLOCMAP_SECRET_FILE: path });
    expect(read).toThrow(/BLOCMAP_SECRET: expected at least 32/);
    expect(read).toThrow(/^(?![\s\S]*hunter2)/);
  });
});
