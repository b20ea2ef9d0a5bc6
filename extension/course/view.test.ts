// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { activity, overview, tag } from '../testing/course.ts';
import { buildView } from './build-view.ts';
import { chipsOf, codeOf } from './chip-code.ts';
import { fingerprint } from './fingerprint.ts';

test('one chip a block, with its strongest nature, in the fiche’s order', () => {
  const view = buildView(
    overview(
      [activity(17)],
      [
        tag(17, 'BC05.2', 'taught', { state: 'proposed' }),
        tag(17, 'BC05.1', 'certificative', { state: 'locked' }),
        tag(17, 'BC01', 'formative', { state: 'proposed' }),
      ],
    ),
  );
  expect(chipsOf(view, '17')).toEqual([
    { block: 0, nature: 'formative', proposed: true, locked: false },
    { block: 2, nature: 'certificative', proposed: false, locked: true },
  ]);
  expect(view.blocks[2]).toMatchObject({
    short: 'BC05',
    strongest: 'certificative',
    activities: 1,
  });
});

test('links without a place on the page, and blocks of another certification, make no chips', () => {
  const foreign = { ...tag(17, 'BC05', 'taught'), target: 'RNCP1BC01' };
  const link = { ...tag(17, 'BC05', 'taught'), moduleKey: 'link:42' };
  expect(buildView(overview([activity(17)], [foreign, link])).chips).toEqual({});
});

test('an old copy can only be read', () => {
  expect(buildView(overview([]), '2026-03-02T13:02:00Z')).toMatchObject({
    mayTag: false,
    copyOf: '2026-03-02T13:02:00Z',
  });
});

test('every chip survives its code', () => {
  const chip = fc.record({
    block: fc.nat(99),
    nature: fc.constantFrom('taught' as const, 'formative' as const, 'certificative' as const),
    proposed: fc.boolean(),
    locked: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(chip), (chips) => {
      const view = { ...buildView(overview([])), chips: { 7: chips.map(codeOf) } };
      expect(chipsOf(view, '7')).toEqual(chips);
    }),
  );
});

test('a fingerprint is blind for order, and for nothing else', () => {
  const cmids = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(cmids, fc.nat(), (ids, which) => {
      const activities = ids.map((cmid) => activity(cmid));
      const index = which % activities.length;
      expect(fingerprint(activities.toReversed())).toBe(fingerprint(activities));
      for (const change of [
        { title: 'autre' },
        { moduleType: 'quiz' },
        { sectionTitle: 'Ailleurs' },
        { position: 999 },
        { sectionPosition: 9 },
      ]) {
        const changed = activities.with(index, { ...activities[index]!, ...change });
        expect(fingerprint(changed)).not.toBe(fingerprint(activities));
      }
      expect(fingerprint(activities.slice(1))).not.toBe(fingerprint(activities));
    }),
  );
});

test('what the tool knows is what a page that has not changed shows', () => {
  const activities = [activity(17), activity(18), activity(19, { gone: true })];
  const link = { ...activity(20), moduleKey: 'link:42' };
  expect(buildView(overview([...activities, link])).known).toBe(
    fingerprint([activity(17), activity(18)]),
  );
});
