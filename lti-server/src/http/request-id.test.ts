import express from 'express';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { requestIds } from './request-id.ts';

async function idOf(trusted: boolean, given: string): Promise<string> {
  const app = express();
  app.use(requestIds(trusted), (_request, response) => void response.end());
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}`, { headers: { 'x-request-id': given } });
  server.close();
  return response.headers.get('x-request-id') ?? '';
}

const UUID = '0B94A1C2-6d3f-4f7e-9a51-1c2d3e4f5a6b';

test.each([
  [UUID, UUID.toLowerCase()],
  ['0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdef'],
])('a proxy’s id is taken over: %s', async (given, expected) => {
  expect(await idOf(true, given)).toBe(expected);
});

test.each(['marie.durand', 'abc', 'f'.repeat(65), `${UUID} x`, 'marie-durand-0123456789abcdef'])(
  'what is no id is not: %s',
  async (given) => {
    expect(await idOf(true, given)).toMatch(/^[\da-f]{16}$/);
    expect(await idOf(true, given)).not.toBe(given);
  },
);

test('without a proxy of ours nobody names a request', async () => {
  expect(await idOf(false, UUID)).toMatch(/^[\da-f]{16}$/);
});
