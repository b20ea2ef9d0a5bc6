import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchActivities, type Former } from './match.ts';
import type { Placed } from './fingerprint.ts';

let next = 1;
function placed(title: string, over: Partial<Former> = {}): Former {
  const moduleKey = `cm:${next++}`;
  return {
    moduleKey,
    title,
    moduleType: 'quiz',
    sectionTitle: 'Séquence 1',
    sectionPosition: 1,
    position: 0,
    meaning: 'BC01',
    ...over,
  };
}

describe('what nobody is asked about', () => {
  test('is what is alike but for accents, capitals, typography and the mark of a copy', () => {
    const former = placed('Évaluation  finale – l’îlot');
    const now = placed("evaluation finale - l'ilot (copie)");
    const { certain } = matchActivities([former], [now]);
    expect(certain).toEqual([{ former, now, reason: 'same' }]);
  });

  test('is a title that the course had once and has once, in whatever section', () => {
    const former = placed('Pompes');
    const now = placed('Pompes', { sectionTitle: 'Séquence 4', sectionPosition: 4 });
    expect(matchActivities([former], [now]).certain).toEqual([{ former, now, reason: 'moved' }]);
  });

  test('are several of one name that serve the same, in their order', () => {
    const formers = [placed('TP', { position: 2 }), placed('TP', { position: 1 })];
    const present = [placed('TP', { position: 7 }), placed('TP', { position: 9 })];
    const pairs = matchActivities(formers, present).certain.map((pair) => [
      pair.former.position,
      pair.now.position,
    ]);
    expect(pairs).toEqual([
      [1, 7],
      [2, 9],
    ]);
  });
});

describe('what is asked', () => {
  test('is which of several of one name it is, where they served different things', () => {
    const formers = [
      placed('TP', { meaning: 'BC01' }),
      placed('TP', { meaning: 'BC02', position: 1 }),
    ];
    const present = [placed('TP'), placed('TP', { position: 1 })];
    const { certain, doubtful } = matchActivities(formers, present);
    expect(certain).toEqual([]);
    expect(doubtful.map((one) => one.candidates.map(({ reason }) => reason))).toEqual([
      ['alike', 'alike'],
      ['alike', 'alike'],
    ]);
  });

  test('is one that was duplicated', () => {
    const { certain, doubtful } = matchActivities([placed('TP')], [placed('TP'), placed('TP')]);
    expect([certain.length, doubtful.length]).toEqual([0, 1]);
  });

  test('is one that was renamed, and one that stands in its place', () => {
    const former = placed('TP 3 Pompes');
    const other = placed('Autre chose');
    const renamed = placed('TP 3 : pompes centrifuges', { position: 1 });
    const { doubtful, orphans } = matchActivities([former], [other, renamed]);
    expect(doubtful[0]?.candidates).toEqual([
      { now: renamed, reason: 'renamed' },
      { now: other, reason: 'same-place' },
    ]);
    expect(orphans).toEqual([]);
  });
});

test('nothing of another type is ever a counterpart', () => {
  const former = placed('Pompes');
  const now = placed('Pompes', { moduleType: 'assign' });
  expect(matchActivities([former], [now])).toEqual({
    certain: [],
    doubtful: [],
    orphans: [former],
  });
});

const course = fc.array(
  fc.record({
    title: fc.constantFrom('TP', 'Quiz', 'Pompes', 'Moteurs', 'Pompes et moteurs', ''),
    moduleType: fc.constantFrom('quiz', 'assign'),
    sectionTitle: fc.constantFrom('S1', 'S2'),
    position: fc.integer({ min: 0, max: 5 }),
    meaning: fc.constantFrom('BC01', 'BC02'),
  }),
  { maxLength: 25 },
);

test('each activity is in one pair at most, and every former one is somewhere', () => {
  fc.assert(
    fc.property(course, course, (before, after) => {
      const formers = before.map(({ title, ...over }) => placed(title, over));
      const present = after.map(({ title, ...over }) => placed(title, over));
      const { certain, doubtful, orphans } = matchActivities(formers, present);
      expect(new Set(certain.map((pair) => pair.now)).size).toBe(certain.length);
      const placedFormers = [
        ...certain.map((pair) => pair.former),
        ...doubtful.map((one) => one.former),
        ...orphans,
      ];
      expect(placedFormers).toHaveLength(formers.length);
      expect(new Set(placedFormers)).toEqual(new Set(formers));
      const taken = new Set(certain.map((pair) => pair.now));
      expect(doubtful.flatMap((one) => one.candidates).filter(({ now }) => taken.has(now))).toEqual(
        [],
      );
    }),
  );
});

test('the order in which a store answers counts for nothing', () => {
  fc.assert(
    fc.property(course, course, (before, after) => {
      const formers = before.map(({ title, ...over }) => placed(title, over));
      const present = after.map(({ title, ...over }) => placed(title, over));
      const pairsOf = (a: readonly Former[], b: readonly Placed[]) =>
        matchActivities(a, b)
          .certain.map(({ former, now }) => `${former.moduleKey} ${now.moduleKey}`)
          .toSorted();
      expect(pairsOf(formers.toReversed(), present.toReversed())).toEqual(
        pairsOf(formers, present),
      );
    }),
  );
});

test('a course matches its exact copy whole, nothing asked but what is twice there', () => {
  fc.assert(
    fc.property(course, (before) => {
      const formers = before.map(({ title, ...over }) =>
        placed(title, { ...over, meaning: 'BC01' }),
      );
      const copies = formers.map((one) => ({ ...one, moduleKey: `cm:${next++}` }));
      const { certain } = matchActivities(formers, copies);
      expect(certain).toHaveLength(formers.length);
    }),
  );
});
