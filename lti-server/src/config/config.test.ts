import { describe, expect, test } from 'vitest';
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
  ])('say which variable cannot be used: %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });

  test('never repeat a secret in their complaint', () => {
    const read = () => readConfig({ BLOCMAP_SECRET: 'hunter2', DATABASE_URL: 'x://user:pw@host' });
    expect(read).toThrow(/^(?![\s\S]*(?:hunter2|pw@))/);
  });
});
