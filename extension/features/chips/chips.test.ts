import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildView } from '../../course/build-view.ts';
import type { PageActivity } from '../../moodle/course-page.ts';
import { openMoodlePage } from '../../moodle/moodle-page.ts';
import { activity, overview, tag } from '../../testing/course.ts';
import { showPage } from '../../testing/page.ts';
import { Sight } from '../../testing/sight.ts';
import { Chips } from './chips.ts';

const TAGS = [tag(2, 'BC05.1', 'certificative'), tag(2, 'BC01', 'taught')];
const view = (changes: Parameters<typeof overview>[2] = {}, tags = TAGS) =>
  buildView(
    overview(
      [1, 2, 3, 4, 18, 26].map((cmid) => activity(cmid)),
      tags,
      changes,
    ),
  );
const asStudent = { role: 'student', permissions: { tag: false, grade: false } } as const;

let end: AbortController;
const onOpen = vi.fn<(activity: PageActivity, opener: HTMLElement) => void>();

beforeEach(() => {
  Sight.install();
  end = new AbortController();
  onOpen.mockClear();
  showPage('course-teacher');
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

function start(): Chips {
  const chips = new Chips(openMoodlePage()!, onOpen, end.signal);
  chips.show(view());
  Sight.approach();
  return chips;
}
const rows = (cmid: number): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-blocmap-activity="${cmid}"]`),
];
const button = (cmid: number): HTMLElement => rows(cmid)[0]!.querySelector('button')!;

test('each activity says its blocks, in the fiche’s order, in shape and in words', () => {
  start();
  expect(button(2).textContent).toBe('BC01 ○BC05 ●');
  expect(button(2).ariaLabel).toBe(
    'BC01 taught, BC05 certificative — change the blocks of “Compte rendu de diagnostic”',
  );
  const chip = button(2).querySelector('[data-blocmap-chip="BC05"]')!;
  expect(chip.getAttribute('title')).toBe('BC05 Maintenance corrective');
  expect(chip.getAttribute('data-family')).toBe('professional');
});

test('a teacher gets a way to tie what is without a block; a learner gets nothing there', () => {
  const chips = start();
  expect(rows(1)[0]?.dataset['blocmapState']).toBe('untagged');
  expect(button(1).ariaLabel).toContain('No block');
  chips.show(view(asStudent));
  expect(rows(1)).toEqual([]);
  expect(rows(2)).toHaveLength(1);
});

test('only what is near the visible part gets chips, and each once', () => {
  const chips = new Chips(openMoodlePage()!, onOpen, end.signal);
  chips.show(view());
  expect(document.querySelectorAll('[data-blocmap="chips"]')).toHaveLength(0);
  Sight.approach((element) => element.parentElement?.id === 'module-2');
  chips.refresh();
  chips.show(view());
  expect(document.querySelectorAll('[data-blocmap="chips"]')).toHaveLength(1);
  Sight.approach();
  expect(document.querySelectorAll('[data-blocmap="chips"]')).toHaveLength(6);
});

test('chips are the last part of the activity’s own card, and open it', () => {
  start();
  expect(rows(2)[0]?.parentElement?.className).toContain('activity-item');
  expect(rows(2)[0]?.nextElementSibling).toBeNull();
  button(2).click();
  expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ cmid: '2' }), button(2));
});

test('nothing is put into the course index', () => {
  start();
  expect(document.querySelector('#courseindex [data-blocmap]')).toBeNull();
});

describe('while the page changes', () => {
  test('an activity that is hidden or shown is replaced by Moodle, and gets its chips again', () => {
    const chips = start();
    const item = document.querySelector('#region-main #module-2')!;
    const fresh = item.cloneNode(true) as HTMLElement;
    fresh.querySelector('[data-blocmap]')?.remove();
    item.replaceWith(fresh);
    chips.refresh();
    Sight.approach();
    expect(rows(2)).toHaveLength(1);
    expect(rows(2)[0]?.closest('li')).toBe(fresh);
  });

  test('a copy that holds chips already has them replaced, never doubled', () => {
    const chips = start();
    const section = document.querySelector('#region-main #section-1')!;
    section.replaceWith(section.cloneNode(true));
    chips.refresh();
    Sight.approach();
    for (const cmid of [1, 2, 3, 4]) expect(rows(cmid)).toHaveLength(1);
    button(2).click();
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  test('an activity that is moved keeps its chips', () => {
    const chips = start();
    const row = rows(2)[0];
    const list = document.querySelector('#region-main #section-0 [data-for="cmlist"]')!;
    list.append(document.querySelector('#region-main #module-2')!);
    chips.refresh();
    expect(rows(2)[0]).toBe(row);
  });

  test('a change redraws chips in place, so that focus stays', () => {
    const chips = start();
    button(2).focus();
    chips.show(view({}, [tag(2, 'BC03.1', 'formative')]));
    expect(button(2).textContent).toBe('BC03 ◐');
    expect(document.activeElement).toBe(button(2));
    expect(chips.buttonOf('2')).toBe(button(2));
  });

  test('an activity that has gone is watched no more', () => {
    const chips = start();
    document.querySelector('#region-main #module-2')!.remove();
    chips.refresh();
    expect(chips.buttonOf('2')).toBeNull();
  });
});

test('a label gets its chips, a subsection none but its activities theirs', () => {
  start();
  expect(rows(4)).toHaveLength(1);
  showPage('course-subsection');
  const inSubsection = overview([50, 52, 53].map((cmid) => activity(cmid)));
  new Chips(openMoodlePage()!, onOpen, end.signal).show(buildView(inSubsection));
  Sight.approach();
  expect(rows(51)).toEqual([]);
  expect(rows(52)[0]?.closest('li')?.id).toBe('module-52');
});

test('before printing everything has its chips', () => {
  new Chips(openMoodlePage()!, onOpen, end.signal).show(view());
  window.dispatchEvent(new Event('beforeprint'));
  expect(document.querySelectorAll('[data-blocmap="chips"]')).toHaveLength(6);
});

test('the end of the script leaves the page as it was', () => {
  start();
  end.abort();
  expect(document.querySelectorAll('[data-blocmap]')).toHaveLength(0);
});
