import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScannedActivity } from '@blocmap/shared/protocol';
import { buildDetails } from '../../course/build-details.ts';
import { buildView } from '../../course/build-view.ts';
import type { MessageType } from '../../messaging/messages.ts';
import { openMoodlePage } from '../../moodle/moodle-page.ts';
import { activity, overview, tag } from '../../testing/course.ts';
import { answerMessages, ok, refused, type Asked } from '../../testing/messages.ts';
import { showPage } from '../../testing/page.ts';
import { Sight } from '../../testing/sight.ts';
import { PageDetails } from '../details/page-details.ts';
import { shared } from './bridge.ts';
import { Overlay } from './overlay.ts';

let course: ReturnType<typeof overview>;
let asked: Asked[];
let end: AbortController;
let opening: () => ReturnType<typeof ok> | ReturnType<typeof refused>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 1));
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16));
  Sight.install();
  delete shared().details;
  course = overview([activity(2), activity(3)], [tag(2, 'BC05', 'certificative')]);
  opening = () => ok(buildView(course));
  end = new AbortController();
  asked = answerMessages({
    'course.open': () => opening(),
    'course.scan': ({ activities }: { activities: ScannedActivity[] }) => {
      const known = activities.map((one) => ({ ...one, gone: false, gradable: false }));
      course = overview(known, course.tags, { revision: course.revision + 1 });
      return ok(buildView(course));
    },
    'course.details': () => ok(buildDetails(course)),
    'course.load': () => {
      shared().details = new PageDetails(shared().bridge!);
      return ok(null);
    },
    'course.unrecognised': () => ok(null),
  });
  showPage('course-teacher');
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function open(): Promise<ShadowRoot> {
  await new Overlay(openMoodlePage()!, end).open();
  await vi.advanceTimersByTimeAsync(5);
  return document.querySelector('[data-blocmap="root"]')!.shadowRoot!;
}
/** Long enough for the page's observers, which keep their own time, and for a frame. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(50);
}
const types = (): MessageType[] => asked.map(({ type }) => type);
const chips = (): number => document.querySelectorAll('[data-blocmap="chips"]').length;

test('one question, the bar, the chips; a teacher’s page then tells what is news, once', async () => {
  const root = await open();
  Sight.approach();
  expect(root.querySelector('[data-blocmap-bar]')).not.toBeNull();
  expect(chips()).toBe(6);
  expect(types()).toEqual(['course.open', 'course.scan']);
  expect(asked[1]).toMatchObject({ complete: true, courseId: '2' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(types()).toHaveLength(2);
});

test('a page that the tool knows already is not told again', async () => {
  const scanned = openMoodlePage()!.scan().activities;
  course = overview(scanned.map((one) => ({ ...one, gone: false, gradable: false })));
  await open();
  expect(types()).toEqual(['course.open']);
});

test('what changes while the page is open is told once it has settled', async () => {
  await open();
  const list = document.querySelector('#region-main #section-1 [data-for="cmlist"]')!;
  for (const id of ['70', '71']) {
    const item = list.querySelector('#module-2')!.cloneNode(true) as HTMLElement;
    item.id = `module-${id}`;
    item.dataset['id'] = id;
    list.append(item);
    await vi.advanceTimersByTimeAsync(200);
  }
  await vi.advanceTimersByTimeAsync(3000);
  expect(types()).toEqual(['course.open', 'course.scan', 'course.scan']);
  expect(asked[2]?.['activities']).toHaveLength(8);
});

test('learners’ pages tell nothing', async () => {
  course = overview([activity(2)], [], {
    role: 'student',
    permissions: { tag: false, grade: false },
  });
  await open();
  await vi.advanceTimersByTimeAsync(5000);
  expect(types()).toEqual(['course.open']);
});

test.each(['not-paired', 'session-over', 'course-unknown', 'tool-unreachable'] as const)(
  '%s: the page stays as it was, one line says why, and it can be tried again',
  async (code) => {
    opening = () => refused(code);
    const root = await open();
    const notice = root.querySelector<HTMLElement>('[data-blocmap-problem]')!;
    expect(notice.dataset['blocmapProblem']).toBe(code);
    expect(notice.textContent).toContain('req-7');
    expect(chips()).toBe(0);
    expect(root.querySelector('[data-blocmap-bar]')).toBeNull();

    opening = () => ok(buildView(course));
    notice.querySelector('button')!.click();
    await vi.advanceTimersByTimeAsync(5);
    expect(root.querySelector('[data-blocmap-problem]')).toBeNull();
    expect(root.querySelector('[data-blocmap-bar]')).not.toBeNull();
  },
);

test('a Moodle that is not configured is not touched at all', async () => {
  opening = () => refused('not-configured');
  await new Overlay(openMoodlePage()!, end).open();
  expect(document.querySelector('[data-blocmap]')).toBeNull();
});

test('a page of a form that is not known is said, and left alone', async () => {
  for (const section of document.querySelectorAll('#region-main li.course-section')) {
    section.remove();
  }
  const root = await open();
  expect(types()).toEqual(['course.unrecognised', 'course.load']);
  expect(root.querySelector('[data-blocmap-problem="page-unrecognised"]')).not.toBeNull();
});

test('an old copy is shown with its time, and cannot be changed', async () => {
  opening = () => ok(buildView(course, '2026-03-02T13:02:00Z'));
  const root = await open();
  Sight.approach();
  expect(root.querySelector('[data-blocmap-problem]')?.textContent).toMatch(/Copy of .*02/);
  expect(chips()).toBe(1);
  expect(types()).not.toContain('course.scan');
});

test('panel and palette are loaded once, when the first of them is wanted', async () => {
  const root = await open();
  Sight.approach();
  root.querySelector<HTMLElement>('[data-blocmap-open="blocks"]')!.click();
  await vi.advanceTimersByTimeAsync(5);
  expect(root.querySelector('[data-blocmap-panel]')).not.toBeNull();
  document.querySelector<HTMLElement>('[data-blocmap-activity="2"] button')!.click();
  await vi.advanceTimersByTimeAsync(5);
  expect(root.querySelector('[data-blocmap-palette="cm:2"]')).not.toBeNull();
  expect(types().filter((type) => type === 'course.load')).toHaveLength(1);
});

test('the bar comes back where Moodle has replaced what it stood in', async () => {
  await open();
  document.querySelector('[data-blocmap="root"]')!.remove();
  document.querySelector('#region-main [role="main"]')!.append(document.createElement('p'));
  await settle();
  expect(document.querySelectorAll('[data-blocmap="root"]')).toHaveLength(1);
});

test('an extension that was updated under the page takes its things away', async () => {
  await open();
  Sight.approach();
  vi.stubGlobal('chrome', { runtime: {} });
  document.querySelector('#region-main [role="main"]')!.append(document.createElement('p'));
  await settle();
  expect(document.querySelector('[data-blocmap]')).toBeNull();
});
