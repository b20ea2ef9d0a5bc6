import type { GradeSheet } from '@blocmap/shared/protocol';
import { expect, test } from 'vitest';
import {
  deliveriesOf,
  keyOf,
  sortDrafts,
  typeInto,
  withAnswer,
  type Drafts,
} from './sheet-model.ts';

const BC05 = 'RNCP35698BC05';
const score = (value: number, state: 'sent' | 'failed' = 'sent') => ({
  block: BC05,
  score: value,
  maximum: 20,
  state,
  at: '2026-11-24T10:00:00Z',
  problem: null,
  nextAttemptAt: null,
});
const sheet: GradeSheet = {
  courseId: '17',
  activity: {
    moduleKey: 'cm:1',
    title: 'TP',
    moduleType: 'assign',
    sectionTitle: '',
    sectionPosition: 0,
    position: 0,
    gone: false,
    gradable: true,
  },
  blocks: [{ code: BC05, title: 'Maintenance corrective', maximum: 20, historical: false }],
  learners: [
    { userId: 'a', name: 'Awa', scores: [] },
    { userId: 'b', name: 'Bilal', scores: [score(12.5)] },
    { userId: 'c', name: 'Chloé', scores: [score(8, 'failed')] },
  ],
};
const type = (drafts: Drafts, at: number, typed: string): Drafts =>
  typeInto(drafts, { learner: sheet.learners[at]!, block: sheet.blocks[0]! }, typed);
const none: Drafts = new Map();

test('typing makes a draft, and typing what is known unmakes it', () => {
  const typed = type(none, 1, '13');
  expect([...typed.keys()]).toEqual([keyOf('b', BC05)]);
  expect(type(typed, 1, '12,5').size).toBe(0);
  expect(type(type(none, 0, '4'), 0, '').size).toBe(0);
});

test('a score that was refused can be sent again as it is', () => {
  expect(sortDrafts(sheet, type(none, 2, '8')).sendable).toMatchObject([{ userId: 'c', score: 8 }]);
});

test('tells what can be sent from what has to be corrected', () => {
  const drafts = type(type(type(none, 0, '14,25'), 1, '21'), 2, '');
  expect(sortDrafts(sheet, drafts)).toEqual({
    sendable: [{ key: keyOf('a', BC05), userId: 'a', block: BC05, score: 14.25, maximum: 20 }],
    invalid: 2,
  });
});

test('an answer replaces one score and no other', () => {
  const after = withAnswer(sheet, { userId: 'b', moduleKey: 'cm:1', score: score(15) });
  expect(after.learners[1]?.scores).toEqual([score(15)]);
  expect(after.learners[2]).toBe(sheet.learners[2]);
});

test('counts what the gradebook does not have, and knows the next try', () => {
  expect(deliveriesOf(sheet)).toEqual({ pending: 0, failed: 1, nextAttemptAt: null });
  const waiting = ['2026-11-24T10:05:00Z', '2026-11-24T10:01:00Z'].map((nextAttemptAt, at) => ({
    userId: `w${at}`,
    name: null,
    scores: [{ ...score(9), state: 'pending' as const, nextAttemptAt }],
  }));
  const more = { ...sheet, learners: [...sheet.learners, ...waiting] };
  expect(deliveriesOf(more)).toEqual({
    pending: 2,
    failed: 1,
    nextAttemptAt: '2026-11-24T10:01:00Z',
  });
});
