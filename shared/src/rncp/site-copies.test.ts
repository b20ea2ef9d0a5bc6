import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Certification } from '../certification/index.ts';
import { blocksOf, certification } from './fixtures/certifications.ts';
import {
  barred,
  type Copy,
  copyOf,
  type Cut,
  innerText,
  printed,
  selected,
  spaced,
} from './fixtures/site/index.ts';
import { parseFiche } from './index.ts';

const COPIES: [string, Copy][] = [
  ['selected on the site', selected],
  ['the inner text of the site', innerText],
  ['tables with bars', barred],
  ['no borders at all', spaced],
  ['the official PDF', printed],
];

const FIELDS = [
  'code',
  'title',
  'diploma',
  'level',
  'printedStatus',
  'nsf',
  'formacodes',
  'rome',
  'certifiers',
  'dates',
  'objectives',
  'activities',
  'attestedCompetences',
  'evaluationSummary',
  'acquisition',
  'sectors',
  'jobs',
  'regulatedActivities',
  'entryPrerequisites',
  'validationPrerequisites',
  'blockPrerequisites',
  'accessRoutes',
  'territories',
  'correspondences',
  'legalReferences',
  'links',
  'statistics',
  'previous',
  'next',
  'referenceDocument',
] as const satisfies (keyof Certification)[];

describe.each(COPIES)('any fiche, copied: %s', (_, copy) => {
  test('says the same, or a warning names the field', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(certification, (made) => {
        const again = parseFiche(copyOf(made, copy));
        const named = (path: string) =>
          again.warnings.some((warning) => warning.path.split('.')[0] === path);
        const silent = FIELDS.filter((field) => {
          const same = JSON.stringify(again[field]) === JSON.stringify(made[field]);
          return !same && !named(field);
        });
        expect(silent.map((field) => [field, again[field], made[field]])).toEqual([]);
        const doubted = again.warnings.some(({ code }) => code === 'cell-split-doubtful');
        expect(blocksOf(doubted ? made : again)).toEqual(blocksOf(made));
      }),
      { numRuns: 60, seed: 2024 },
    );
  });
});

test(
  'a page that cuts the cells of every block loses nothing of ministerial fiches',
  { timeout: 60_000 },
  () => {
    const cut = fc.record({
      left: fc.integer({ min: 1, max: 12 }),
      right: fc.integer({ min: 5, max: 60 }),
    });
    fc.assert(
      fc.property(certification, fc.array(cut, { minLength: 5, maxLength: 5 }), (made, cuts) => {
        const cutAt = (index: number): Cut | null => cuts[index] ?? null;
        const again = parseFiche(copyOf(made, printed, cutAt));
        const doubted = again.warnings.some(({ code }) => code === 'cell-split-doubtful');
        expect(doubted || JSON.stringify(blocksOf(again)) === JSON.stringify(blocksOf(made))).toBe(
          true,
        );
      }),
      { numRuns: 60, seed: 2024 },
    );
  },
);
