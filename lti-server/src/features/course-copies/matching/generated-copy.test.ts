/** How well a course is found again in a copy that people have worked on: right, wrong and asked. */
import { expect, test } from 'vitest';
import { matchActivities, type Former } from './match.ts';

/** The same course every time: a small generator with a seed. @see mulberry32 */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const KINDS = ['TP', 'Cours', 'Évaluation', 'Fiche', 'Exercice'];
const SUBJECTS = ['pompes', 'moteurs', 'automates', 'capteurs', 'réseaux', 'vérins', 'roulements'];
const GOALS = ['diagnostic', 'montage', 'réglage', 'consignation', 'compte rendu', 'mesures'];
const TYPES = ['quiz', 'assign', 'page', 'resource'];

interface Twin extends Former {
  /** What it was copied from; null: it is new. */
  readonly origin: string | null;
}

function makeCourse(next: () => number, size: number): Former[] {
  const pick = <T>(list: readonly T[]): T =>
    list[Math.floor(next() * list.length)] ?? (list[0] as T);
  return Array.from({ length: size }, (_, at) => ({
    moduleKey: `cm:${at + 1}`,
    title: `${pick(KINDS)} ${1 + Math.floor(next() * 9)} ${pick(SUBJECTS)} : ${pick(GOALS)}`,
    moduleType: pick(TYPES),
    sectionTitle: `Séquence ${Math.floor(at / 10)}`,
    sectionPosition: Math.floor(at / 10),
    position: at % 10,
    meaning: `BC0${1 + Math.floor(next() * 6)}`,
  }));
}

/** Of a hundred: 8 removed, 10 renamed, 3 named anew, 8 moved, 5 duplicated; all in another order. */
function rework(next: () => number, course: readonly Former[]): Twin[] {
  let fresh = 10_000;
  const twins = course.flatMap((one): Twin[] => {
    const twin = { ...one, moduleKey: `cm:${fresh++}`, origin: one.moduleKey };
    const dice = next() * 100;
    if (dice < 8) return [];
    if (dice < 18) return [{ ...twin, title: `${one.title} (2026)` }];
    if (dice < 21) return [{ ...twin, title: `Nouveauté ${fresh}` }];
    if (dice < 29) return [{ ...twin, sectionTitle: 'Révisions', sectionPosition: 99 }];
    if (dice < 34)
      return [twin, { ...twin, moduleKey: `cm:${fresh++}`, position: twin.position + 50 }];
    return [twin];
  });
  const shuffled = twins.map((one) => ({ one, at: next() })).toSorted((a, b) => a.at - b.at);
  return shuffled.map(({ one }, position) => ({ ...one, position }));
}

test.each([1, 2, 3, 4, 5])('no match is wrong in a reworked copy (seed %i)', (seed) => {
  const next = random(seed);
  const course = makeCourse(next, 300);
  const twins = rework(next, course);
  const { certain, doubtful, orphans } = matchActivities(course, twins);
  const meaning = new Map(course.map((one) => [one.moduleKey, one.meaning]));
  const right = certain.filter(
    ({ former, now }) => former.meaning === meaning.get(now.origin ?? ''),
  );
  const living = new Set(twins.map((one) => one.origin));
  const lost = orphans.filter((one) => living.has(one.moduleKey));
  const askedRightly = doubtful.filter(
    ({ former, candidates }) =>
      !living.has(former.moduleKey) ||
      candidates.some(({ now }) => now.origin === former.moduleKey),
  );
  const figures = {
    right: right.length / course.length,
    wrong: certain.length - right.length,
    asked: doubtful.length / course.length,
    askedRightly: askedRightly.length / doubtful.length,
    lost: lost.length / course.length,
  };
  expect(figures.wrong).toBe(0);
  expect(figures.right).toBeGreaterThan(0.7);
  expect(figures.asked).toBeLessThan(0.3);
  expect(figures.askedRightly).toBeGreaterThan(0.9);
  expect(figures.lost).toBeLessThan(0.04);
});
