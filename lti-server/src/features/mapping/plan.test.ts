import { describe, expect, test } from 'vitest';
import { ToolError } from '../../http/index.ts';
import { planChanges } from './plan.ts';
import type { TagRow } from './records.ts';

function row(over: Partial<TagRow> = {}): TagRow {
  return {
    platformId: 'p',
    courseId: '2',
    moduleKey: 'cm:1',
    target: 'RNCP99001BC01',
    nature: 'taught',
    weight: 1,
    state: 'validated',
    source: 'manual',
    authorId: 'a',
    version: 3,
    createdAt: new Date(0),
    changedAt: new Date(0),
    ...over,
  };
}
const change = {
  moduleKey: 'cm:1',
  target: 'RNCP99001BC01',
  nature: 'formative',
  source: 'manual',
} as const;

describe('a plan', () => {
  test('applies changes in their order, as one step for each tag', () => {
    const steps = planChanges(
      [row()],
      [change, { ...change, nature: null }, { ...change, nature: 'certificative' }],
      'b',
    );
    expect(steps).toHaveLength(1);
    expect(steps[0]?.after).toMatchObject({ nature: 'certificative', authorId: 'b' });
  });

  test('has no step for what ends where it began', () => {
    expect(planChanges([], [change, { ...change, nature: null }], 'b')).toEqual([]);
  });

  test('validates what was only proposed, though its nature stays', () => {
    const steps = planChanges([row({ state: 'proposed' })], [{ ...change, nature: 'taught' }], 'b');
    expect(steps[0]?.after).toMatchObject({ state: 'validated', nature: 'taught', version: 4 });
  });

  test('refuses locked tags, changed or taken away, and names them', () => {
    for (const nature of ['formative', null] as const) {
      const plan = () => planChanges([row({ state: 'locked' })], [{ ...change, nature }], 'b');
      expect(plan).toThrow(ToolError);
      expect(plan).toThrow('tag-locked');
    }
  });

  test('compares a version with the one that its own earlier change made', () => {
    const first = { ...change, baseVersion: 3 };
    const second = { ...change, nature: 'taught' as const, baseVersion: 4 };
    expect(planChanges([row()], [first, second], 'b')[0]?.after?.version).toBe(5);
    expect(() => planChanges([row()], [first, first], 'b')).toThrow(ToolError);
  });

  test('keeps apart what only looks the same when joined', () => {
    const steps = planChanges(
      [],
      [
        { ...change, moduleKey: 'link:a","b', target: 'c' },
        { ...change, moduleKey: 'link:a', target: 'b","c' },
      ],
      'x',
    );
    expect(steps).toHaveLength(2);
  });
});
