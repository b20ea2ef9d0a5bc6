import type { Activity } from '@blocmap/shared/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bySection, presentActivities } from './activities.ts';

const activity: fc.Arbitrary<Activity> = fc.record({
  moduleKey: fc.integer({ min: 1, max: 999 }).map((id) => `cm:${id}`),
  title: fc.constant('TP'),
  moduleType: fc.constant('quiz'),
  sectionTitle: fc.constantFrom('', 'A', 'B'),
  sectionPosition: fc.nat(3),
  position: fc.nat(5),
  gone: fc.boolean(),
  gradable: fc.boolean(),
});
const activities = fc.uniqueArray(activity, { selector: (one) => one.moduleKey });

test('sections show the activities in the very order that rows are counted in', () => {
  fc.assert(
    fc.property(activities, (all) => {
      const present = presentActivities(all);
      expect(bySection(present).flatMap((section) => section.activities)).toEqual(present);
      expect(new Set(present)).toEqual(new Set(all.filter(({ gone }) => !gone)));
    }),
  );
});

test('activities without a section come last, together', () => {
  const one = (moduleKey: string, sectionTitle: string, sectionPosition: number): Activity => ({
    moduleKey,
    title: moduleKey,
    moduleType: 'lti',
    sectionTitle,
    sectionPosition,
    position: 0,
    gone: false,
    gradable: true,
  });
  const all = [
    one('link:1', '', 0),
    one('cm:2', 'B', 1),
    one('link:3', '', 1),
    one('cm:4', 'A', 0),
  ];
  expect(presentActivities(all).map(({ moduleKey }) => moduleKey)).toEqual([
    'cm:4',
    'cm:2',
    'link:1',
    'link:3',
  ]);
});
