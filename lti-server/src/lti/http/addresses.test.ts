import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callableUrl, isLoopbackHost, isPublicAddress } from './addresses.ts';
import { publicLookup } from './public-lookup.ts';

describe('isPublicAddress', () => {
  test.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '193.54.1.1', '::ffff:8.8.8.8'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fd00::1',
    'fe80::1',
    'ff02::1',
    'localhost',
    '',
    '10.1',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

  test('an IPv4 address is judged alike inside IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address));
      }),
    );
  });
});

test('a name that leads to this machine is not looked up for a stranger', async () => {
  const found = await new Promise((resolve) => {
    publicLookup('localhost', {}, (error, address) => resolve(error ?? address));
  });
  expect(found).toMatchObject({ failure: 'address' });
});

test.each([
  ['http://localhost:3300', true],
  ['http://tool.localhost', true],
  ['http://127.8.9.1', true],
  ['http://0x7f000001/', true],
  ['http://[::1]:80', true],
  ['http://localhost.example', false],
  ['http://127.0.0.1.example', false],
  ['http://[::ffff:127.0.0.1]', false],
])('%s is this machine: %s', (url, expected) => {
  expect(isLoopbackHost(new URL(url).hostname)).toBe(expected);
});

describe('callableUrl', () => {
  test.each(['https://moodle.example/a?b', 'https://10.0.0.1/', 'http://localhost:80/x'])(
    'takes %s',
    (url) => expect(callableUrl(url)?.href).toBe(new URL(url).href),
  );

  test.each([
    'http://moodle.example/',
    'ftp://localhost/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user@moodle.example/',
    'https://:pass@moodle.example/',
    '//moodle.example',
    '',
  ])('refuses %j', (url) => expect(callableUrl(url)).toBeNull());

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void callableUrl(text)));
  });
});
