import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Result, Send } from '../../messaging/messages.ts';
import { relayPairing } from './relay.ts';

let end: AbortController;
let heard: { type: string }[];
let answers: Record<string, Result<unknown>>;
const send = vi.fn<(type: string, ask: object) => Promise<Result<unknown> | undefined>>(
  async (type) => answers[type],
);

beforeEach(() => {
  end = new AbortController();
  heard = [];
  answers = {
    'pairing.begin': { ok: true, value: { challenge: 'c'.repeat(43), state: 's'.repeat(32) } },
    'pairing.finish': { ok: true, value: null },
  };
  send.mockClear();
  window.addEventListener('message', (event) => heard.push(event.data as { type: string }), {
    signal: end.signal,
  });
});
afterEach(() => end.abort());

const start = (): void => relayPairing(send as unknown as Send, 'fr', end.signal);
const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));

function say(data: unknown, from: { origin?: string; source?: unknown } = {}): void {
  const event = new MessageEvent('message', { data, origin: from.origin ?? location.origin });
  Object.defineProperty(event, 'source', { value: 'source' in from ? from.source : window });
  window.dispatchEvent(event);
}

test('says that an extension is here', async () => {
  start();
  await settle();
  expect(heard[0]).toEqual({ type: 'blocmap.pairing.available' });
});

test('carries challenge and code, and how it ended', async () => {
  start();
  say({ type: 'blocmap.pairing.start' });
  await settle();
  expect(heard).toContainEqual({
    type: 'blocmap.pairing.challenge',
    challenge: 'c'.repeat(43),
    state: 's'.repeat(32),
  });
  say({ type: 'blocmap.pairing.code', code: 'code', state: 'state' });
  await settle();
  expect(send).toHaveBeenLastCalledWith('pairing.finish', { code: 'code', state: 'state' });
  expect(heard).toContainEqual({ type: 'blocmap.pairing.done', ok: true, problem: null });
});

test.each([
  ['wrong-platform', /autre Moodle/],
  ['code-refused', /expiré/],
  ['internal', /erreur/],
] as const)('%s is said in the page’s words', async (code, words) => {
  answers['pairing.finish'] = { ok: false, problem: { code, requestId: null } };
  start();
  say({ type: 'blocmap.pairing.code', code: 'code', state: 'state' });
  await settle();
  const done = heard.find(({ type }) => type === 'blocmap.pairing.done');
  expect(done).toMatchObject({ ok: false, problem: expect.stringMatching(words) as string });
});

test.each([
  ['another origin', { type: 'blocmap.pairing.start' }, { origin: 'https://ailleurs.example' }],
  ['another window', { type: 'blocmap.pairing.start' }, { source: null }],
  ['no object', 'blocmap.pairing.start', {}],
  ['a code without its state', { type: 'blocmap.pairing.code', code: 'code' }, {}],
  ['its own words', { type: 'blocmap.pairing.available' }, {}],
])('does not hear %s', async (_what, data, from) => {
  start();
  say(data, from);
  await settle();
  expect(send).not.toHaveBeenCalled();
});

test('falls silent when the script ends', async () => {
  start();
  end.abort();
  say({ type: 'blocmap.pairing.start' });
  await settle();
  expect(send).not.toHaveBeenCalled();
});
