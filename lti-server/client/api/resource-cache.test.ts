import { expect, test, vi } from 'vitest';
import type { Api } from './client.ts';
import { ApiProblem } from './problem.ts';
import { ResourceCache } from './resource-cache.ts';

function cacheOf(get: (path: string) => Promise<unknown>) {
  return new ResourceCache({ get: get as Api['get'] });
}

test('asks once at a time, and tells whoever watches', async () => {
  const get = vi.fn<(path: string) => Promise<unknown>>(async () => 'answer');
  const cache = cacheOf(get);
  const watcher = vi.fn<() => void>();
  const stop = cache.watch('/me', watcher);
  expect(cache.read('/me')).toEqual({ data: null, problem: null, loading: true });
  await Promise.all([cache.load('/me'), cache.load('/me')]);
  expect(get).toHaveBeenCalledOnce();
  expect(cache.read('/me')).toEqual({ data: 'answer', problem: null, loading: false });
  expect(watcher).toHaveBeenCalledTimes(2);
  stop();
  await cache.load('/me');
  expect(watcher).toHaveBeenCalledTimes(2);
});

test('keeps what it had while asking again, and when that fails', async () => {
  const problem = new ApiProblem('network', 'down');
  const answers = [Promise.resolve('first'), Promise.reject(problem)];
  const cache = cacheOf(() => answers.shift() ?? Promise.resolve('third'));
  await cache.load('/me');
  const again = cache.load('/me');
  expect(cache.read('/me')).toEqual({ data: 'first', problem: null, loading: true });
  await again;
  expect(cache.read('/me')).toEqual({ data: 'first', problem, loading: false });
  await cache.load('/me');
  expect(cache.read('/me')).toEqual({ data: 'third', problem: null, loading: false });
});

test('takes what another answer has told', () => {
  const cache = cacheOf(() => Promise.reject(new Error('not asked')));
  cache.write('/me', 'told');
  expect(cache.read('/me').data).toBe('told');
});

test('asks again, once there is a session, for what its end has kept from coming', async () => {
  const expired = new ApiProblem('expired', 'session expired');
  const down = new ApiProblem('network', 'down');
  let back = false;
  const get = vi.fn<(path: string) => Promise<unknown>>((path) => {
    if (back) return Promise.resolve('new');
    return path === '/me' ? Promise.reject(expired) : Promise.reject(down);
  });
  const cache = cacheOf(get);
  await Promise.all([cache.load('/me'), cache.load('/other')]);
  back = true;
  await cache.resume();
  expect(cache.read('/me').data).toBe('new');
  expect(cache.read('/other').problem).toBe(down);
});
