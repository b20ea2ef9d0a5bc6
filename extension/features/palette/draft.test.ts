// @vitest-environment node
import { expect, test } from 'vitest';
import type { TagDetails } from '../../course/details.ts';
import { Draft } from './draft.ts';

const A = 'RNCP35698BC05.1';
const B = 'RNCP35698BC03';
const C = 'RNCP35698BC01';
const tie = (target: string, changes: Partial<TagDetails> = {}): TagDetails => ({
  target,
  nature: 'taught',
  state: 'validated',
  version: 3,
  ...changes,
});

test('says what was decided, on the version it was decided on', () => {
  const draft = new Draft('cm:17', [tie(A), tie(B)]);
  draft.set(A, 'certificative');
  draft.toggle(B, 'taught');
  draft.toggle(C, 'formative');
  expect(draft.changes()).toEqual([
    { moduleKey: 'cm:17', target: A, nature: 'certificative', baseVersion: 3 },
    { moduleKey: 'cm:17', target: B, nature: null, baseVersion: 3 },
    { moduleKey: 'cm:17', target: C, nature: 'formative', baseVersion: 0 },
  ]);
  expect(draft.targets()).toEqual([A, C]);
});

test('what is put back is no change', () => {
  const draft = new Draft('cm:17', [tie(A)]);
  draft.toggle(A, 'taught');
  draft.toggle(A, 'taught');
  draft.toggle(C, 'formative');
  draft.toggle(C, 'formative');
  expect(draft.changes()).toEqual([]);
});

test('a locked tie stays as it is', () => {
  const draft = new Draft('cm:17', [tie(A, { state: 'locked' })]);
  draft.set(A, 'certificative');
  draft.toggle(A, 'taught');
  expect(draft.natureOf(A)).toBe('taught');
  expect(draft.changes()).toEqual([]);
});

test('on top of what somebody else has saved, only what still differs remains', () => {
  const draft = new Draft('cm:17', [tie(A), tie(B)]);
  draft.set(A, 'certificative');
  draft.set(B, 'formative');
  draft.set(C, 'taught');
  draft.rebase([
    tie(A, { nature: 'certificative', version: 4 }),
    tie(C, { version: 1, state: 'locked' }),
  ]);
  expect(draft.changes()).toEqual([
    { moduleKey: 'cm:17', target: B, nature: 'formative', baseVersion: 0 },
  ]);
});
