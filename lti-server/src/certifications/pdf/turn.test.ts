import { describe, expect, it } from 'vitest';
import { oneAtATime } from './turn.ts';

describe('oneAtATime', () => {
  it('begins nothing before what came first has ended, well or not', async () => {
    const seen: string[] = [];
    const work = oneAtATime(async (name: string) => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(`${name} ends`);
      if (name === 'first') throw new Error(name);
      return name;
    });
    const [first, second] = await Promise.allSettled([work('first'), work('second')]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(first.status).toBe('rejected');
    expect(second).toEqual({ status: 'fulfilled', value: 'second' });
  });
});
