import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedActivity } from '../../lms/index.ts';
import { changesByListing, changesByPage } from './reconcile.ts';
import type { ActivityRow } from './records.ts';

const listed = (cmid: number, title = `A${cmid}`, hidden = false): ListedActivity => ({
  moduleKey: `cm:${cmid}`,
  title,
  moduleType: 'quiz',
  sectionTitle: 'S',
  sectionPosition: 0,
  position: 0,
  hidden,
  resourceLinkId: null,
});

function row(one: ListedActivity, over: Partial<ActivityRow> = {}): ActivityRow {
  const at = new Date(0);
  return {
    ...one,
    platformId: 'p',
    courseId: '2',
    source: 'scan',
    gone: false,
    seenAt: at,
    ...over,
  };
}

type State = Map<string, ActivityRow>;
const knowing = (...rows: ActivityRow[]): State => new Map(rows.map((one) => [one.moduleKey, one]));

/** What the store holds after a source has spoken. */
function after(
  known: State,
  changes: { readonly write: readonly object[]; readonly gone: readonly string[] },
): State {
  const next = new Map(known);
  for (const one of changes.write as readonly ListedActivity[]) {
    const before = known.get(one.moduleKey);
    next.set(one.moduleKey, row({ ...listed(1), ...before, ...one }));
  }
  for (const key of changes.gone) {
    const before = next.get(key);
    if (before !== undefined) next.set(key, { ...before, gone: true });
  }
  return next;
}
const present = (state: State) =>
  [...state.values()]
    .filter((one) => !one.gone)
    .map((one) => one.moduleKey)
    .toSorted();

describe('a complete listing', () => {
  test('says all: what it does not list is gone, save what is known as a link alone', () => {
    const link = row({ ...listed(3), moduleKey: 'link:7' });
    const known = knowing(row(listed(1)), row(listed(2)), link);
    const { gone } = changesByListing(known, { complete: true, activities: [listed(1)] });
    expect(gone).toEqual(['cm:2']);
  });

  test('hides and shows', () => {
    const known = knowing(row(listed(1)), row(listed(2, 'A2', true)));
    const { write } = changesByListing(known, {
      complete: true,
      activities: [listed(1, 'A1', true), listed(2)],
    });
    expect(write.map((one) => [one.moduleKey, one.hidden])).toEqual([
      ['cm:1', true],
      ['cm:2', false],
    ]);
  });
});

test('a listing by an account that does not see all adds and renames, and takes nothing away', () => {
  const known = knowing(row(listed(1)), row(listed(2)));
  const changes = changesByListing(known, {
    complete: false,
    activities: [listed(2, 'Neuf'), listed(3)],
  });
  expect(changes.gone).toEqual([]);
  expect(changes.added).toBe(1);
  expect(changes.write.map((one) => one.title)).toEqual(['Neuf', 'A3']);
});

describe('a page', () => {
  test('that does not show the whole course takes nothing away', () => {
    const known = knowing(row(listed(1)), row(listed(2)));
    const { gone } = changesByPage(known, { complete: false, activities: [listed(1)] }, false);
    expect(gone).toEqual([]);
  });

  test('while a listing is in force adds what is new, and only disagrees with the rest', () => {
    const known = knowing(row(listed(1)), row(listed(2), { gone: true }), row(listed(3)));
    const activities = [listed(1, 'Autre titre'), listed(2), listed(4)];
    const changes = changesByPage(known, { complete: true, activities }, true);
    expect(changes.write.map((one) => one.moduleKey)).toEqual(['cm:4']);
    expect(changes.gone).toEqual([]);
    expect(changes.disagrees).toBe(true);
  });

  test('that shows what the listing lists does not disagree', () => {
    const known = knowing(row(listed(1)));
    const changes = changesByPage(known, { complete: true, activities: [listed(1)] }, true);
    expect(changes.disagrees).toBe(false);
  });
});

const cmids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 });

test('a page and a listing that contradict one another for ever do not make activities flicker', () => {
  fc.assert(
    fc.property(cmids, cmids, cmids, (first, onPage, inList) => {
      let state = knowing(...first.map((cmid) => row(listed(cmid))));
      const listing = { complete: true, activities: inList.map((cmid) => listed(cmid)) };
      const page = { complete: true, activities: onPage.map((cmid) => listed(cmid)) };
      state = after(state, changesByListing(state, listing));
      state = after(state, changesByPage(state, page, true));
      state = after(state, changesByListing(state, listing));
      const settled = present(state);
      for (let round = 0; round < 3; round += 1) {
        state = after(state, changesByPage(state, page, true));
        expect(present(state)).toEqual(settled);
        state = after(state, changesByListing(state, listing));
        expect(present(state)).toEqual(settled);
      }
      expect(settled).toEqual(inList.map((cmid) => `cm:${cmid}`).toSorted());
    }),
  );
});

test('saying the same again changes nothing', () => {
  fc.assert(
    fc.property(cmids, cmids, fc.boolean(), (first, second, complete) => {
      const known = knowing(...first.map((cmid) => row(listed(cmid))));
      const said = { complete, activities: second.map((cmid) => listed(cmid)) };
      const again = changesByListing(after(known, changesByListing(known, said)), said);
      expect([...again.write, ...again.gone]).toEqual([]);
    }),
  );
});
