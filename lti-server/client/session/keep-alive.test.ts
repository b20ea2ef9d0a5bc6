// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { keepAlive } from './keep-alive.ts';

test('a page that is worked in renews its session every ten minutes, one that is not does not', () => {
  const renew = vi.fn<() => void>();
  let minutes = 0;
  const stop = keepAlive(renew, () => minutes * 60_000);
  const type = (): boolean => document.body.dispatchEvent(new Event('input', { bubbles: true }));
  minutes = 9;
  type();
  expect(renew).not.toHaveBeenCalled();
  minutes = 25;
  expect(renew).not.toHaveBeenCalled();
  type();
  type();
  expect(renew).toHaveBeenCalledOnce();
  minutes = 35;
  type();
  expect(renew).toHaveBeenCalledTimes(2);
  stop();
  minutes = 60;
  type();
  expect(renew).toHaveBeenCalledTimes(2);
});
