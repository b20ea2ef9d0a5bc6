import express from 'express';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLimiter, limitRefusals } from './limiter.ts';
import { ToolError } from './errors.ts';

let at = 1_000_000;
let address: string;
let stop: () => void;
beforeAll(async () => {
  const app = express();
  app.set('trust proxy', true);
  const now = () => new Date(at);
  app.get('/limited', createLimiter(2, now), (_request, response) => void response.send('ok'));
  app.use('/lti', limitRefusals(3, now));
  app.get('/lti/good', (_request, response) => void response.send('ok'));
  app.get('/lti/bad', (_request, response) => void response.status(401).send('no'));
  app.get('/lti/broken', (_request, response) => void response.status(503).send('away'));
  app.use(((error, _request, response, _next) => {
    const retryAfter = error instanceof ToolError ? error.more.retryAfter : undefined;
    response.status(429).set('retry-after', String(retryAfter)).send('slow');
  }) satisfies express.ErrorRequestHandler);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => server.close();
});
afterAll(() => stop());

async function statuses(path: string, times: number, from: string): Promise<number[]> {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const response = await fetch(address + path, { headers: { 'x-forwarded-for': from } });
    await response.text();
    all.push(response.status);
  }
  return all;
}

test('a limit counts each address by itself, and anew each minute', async () => {
  expect(await statuses('/limited', 3, '192.0.2.1')).toEqual([200, 200, 429]);
  expect(await statuses('/limited', 1, '192.0.2.2')).toEqual([200]);
  at += 60_000;
  expect(await statuses('/limited', 1, '192.0.2.1')).toEqual([200]);
});

test('refusals end an address’s minute; what succeeds or breaks on our side does not', async () => {
  expect(await statuses('/lti/good', 5, '192.0.2.3')).toEqual([200, 200, 200, 200, 200]);
  expect(await statuses('/lti/broken', 4, '192.0.2.3')).toEqual([503, 503, 503, 503]);
  expect(await statuses('/lti/bad', 4, '192.0.2.3')).toEqual([401, 401, 401, 429]);
  expect(await statuses('/lti/good', 1, '192.0.2.3')).toEqual([429]);
  expect(await statuses('/lti/good', 1, '192.0.2.4')).toEqual([200]);
  at += 60_000;
  expect(await statuses('/lti/good', 1, '192.0.2.3')).toEqual([200]);
});

test('says how long to wait', async () => {
  at += 60_000;
  await statuses('/limited', 2, '192.0.2.5');
  at += 20_000;
  const response = await fetch(`${address}/limited`, {
    headers: { 'x-forwarded-for': '192.0.2.5' },
  });
  expect(response.headers.get('retry-after')).toBe('40');
});
