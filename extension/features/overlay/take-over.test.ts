import { expect, test } from 'vitest';
import { takeOver } from './take-over.ts';

test('a run ends when the next one starts, and that one goes on', () => {
  const first = takeOver(document);
  expect(first.signal.aborted).toBe(false);
  const second = takeOver(document);
  expect(first.signal.aborted).toBe(true);
  expect(second.signal.aborted).toBe(false);
  second.abort();
});
