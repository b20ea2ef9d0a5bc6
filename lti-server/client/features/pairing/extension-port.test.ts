// @vitest-environment happy-dom
import { beforeAll, expect, test } from 'vitest';
import type { PageMessage } from '@blocmap/shared/protocol';
import { extensionIsAvailable, listenForExtension, onExtensionMessage } from './extension-port.ts';

beforeAll(listenForExtension);

function heard(
  data: unknown,
  from: { origin?: string; source?: Window | null } = {},
): PageMessage[] {
  const messages: PageMessage[] = [];
  const stop = onExtensionMessage((message) => messages.push(message));
  const { origin = location.origin, source = window } = from;
  window.dispatchEvent(new MessageEvent('message', { data, origin, source: source as never }));
  stop();
  return messages;
}

test('only this window and origin is heard, and only in the contract’s shapes', () => {
  const available = { type: 'blocmap.pairing.available' };
  expect(heard(available, { origin: 'https://elsewhere.example' })).toEqual([]);
  expect(heard(available, { source: null })).toEqual([]);
  for (const data of [
    null,
    'blocmap.pairing.available',
    {},
    { type: 'other' },
    { type: 'blocmap.pairing.challenge', challenge: 1, state: 's' },
    { type: 'blocmap.pairing.done' },
    // What the page itself says comes back to it as an event too.
    { type: 'blocmap.pairing.start' },
    { type: 'blocmap.pairing.code', code: 'c', state: 's' },
  ]) {
    expect(heard(data)).toEqual([]);
  }
  expect(extensionIsAvailable()).toBe(false);
});

test('messages pass without what the contract does not name', () => {
  expect(heard({ type: 'blocmap.pairing.challenge', challenge: 'c', state: 's', more: 1 })).toEqual(
    [{ type: 'blocmap.pairing.challenge', challenge: 'c', state: 's' }],
  );
  expect(heard({ type: 'blocmap.pairing.done', ok: false, problem: 7 })).toEqual([
    { type: 'blocmap.pairing.done', ok: false, problem: null },
  ]);
  expect(heard({ type: 'blocmap.pairing.available' })).toHaveLength(1);
  expect(extensionIsAvailable()).toBe(true);
});
