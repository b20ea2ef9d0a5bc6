import { expect, test } from 'vitest';
import {
  confirmAll,
  groupByBlock,
  idsWaiting,
  nextWaiting,
  planTotals,
  type Entry,
} from './model.ts';

const B = (number: number): string => `RNCP1BC0${number}`;
const entry = (from: string, confirmed = false): Entry => ({
  from,
  to: [],
  kind: 'near',
  confirmed,
  reason: { code: 'shared-words', score: 1, words: [], sameBlock: true, others: [] },
});
const block = (number: number) => ({
  code: B(number),
  title: `Bloc ${number}`,
  optional: false,
  family: 'professional' as const,
  weight: { value: { kind: 'unknown' as const }, origin: null },
  competences: [],
});
const outline = (code: string) => ({
  code,
  title: code,
  status: 'active' as const,
  registrationEnd: null,
  blocks: [block(1), block(2)],
});
// Blocks stand before all competences, as they are stored.
const entries = [
  entry(B(1), true),
  entry(B(2)),
  entry(`${B(1)}.1`),
  entry(`${B(1)}.2`, true),
  entry(`${B(2)}.1`, true),
];
const groups = groupByBlock({ from: outline('RNCP1'), entries }, null);
const shown = (list: typeof groups) => list.map((group) => group.entries.map((one) => one.from));

test('each block comes with its competences, its own entry first', () => {
  expect(shown(groups)).toEqual([
    [B(1), `${B(1)}.1`, `${B(1)}.2`],
    [B(2), `${B(2)}.1`],
  ]);
});

test('a filter leaves out blocks of which nothing is meant', () => {
  const only = idsWaiting(entries);
  expect(shown(groupByBlock({ from: outline('RNCP1'), entries }, only))).toEqual([
    [`${B(1)}.1`],
    [B(2)],
  ]);
  expect(groupByBlock({ from: outline('RNCP1'), entries }, new Set([B(2)]))).toHaveLength(1);
});

test('confirming all means those that wait', () => {
  expect(confirmAll(entries)).toEqual([
    { kind: 'confirm', from: B(2) },
    { kind: 'confirm', from: `${B(1)}.1` },
  ]);
});

test('after a decision the next that waits is looked at, round the end', () => {
  expect(nextWaiting(groups, `${B(1)}.1`)).toBe(B(2));
  expect(nextWaiting(groups, B(2))).toBe(`${B(1)}.1`);
  const done = groupByBlock(
    { from: outline('RNCP1'), entries: entries.map((one) => ({ ...one, confirmed: true })) },
    null,
  );
  expect(nextWaiting(done, B(2))).toBeNull();
});

test('what will happen is counted over the chosen courses', () => {
  const course = (courseId: string, follows: string, added: number) => ({
    courseId,
    title: courseId,
    follows,
    activities: 1,
    grades: 2,
    plan: {
      old: 5,
      added,
      changed: 0,
      takenAway: 0,
      carried: added,
      alreadyThere: 1,
      notCarried: 5 - added,
    },
  });
  const courses = [course('a', 'RNCP1', 3), course('b', 'RNCP2', 2), course('c', 'RNCP1', 5)];
  const seen = { from: outline('RNCP1'), courses };
  expect(planTotals(seen, new Set(['a', 'b']))).toEqual({
    courses: 2,
    added: 5,
    alreadyThere: 2,
    notCarried: 5,
    grades: 4,
    following: 1,
  });
});
