import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildDetails } from '../../course/build-details.ts';
import { buildView } from '../../course/build-view.ts';
import type { CourseView } from '../../course/view.ts';
import type { Result } from '../../messaging/messages.ts';
import { openMoodlePage } from '../../moodle/moodle-page.ts';
import { activity, overview, tag } from '../../testing/course.ts';
import { answerMessages, ok, refused, tellPage, type Asked } from '../../testing/messages.ts';
import { showPage } from '../../testing/page.ts';
import { PageDetails } from './page-details.ts';

let course: ReturnType<typeof overview>;
let asked: Asked[];
let end: AbortController;
let root: ShadowRoot;
let opener: HTMLButtonElement;
const shown = vi.fn<(view: CourseView) => void>();
const markUntagged = vi.fn<(marked: boolean) => void>();
let undone: Result<unknown>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  end = new AbortController();
  shown.mockClear();
  markUntagged.mockClear();
  course = overview(
    [activity(2, { title: 'Compte rendu' }), activity(3), activity(77, { moduleType: 'quiz' })],
    [tag(2, 'BC05.1', 'certificative'), tag(77, 'BC05', 'taught'), tag(77, 'BC01', 'formative')],
  );
  showPage('course-student');
  document.body.insertAdjacentHTML('beforeend', '<button>opener</button><div id="host"></div>');
  opener = document.querySelector('body > button')!;
  root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
  const saved = (): Result<unknown> =>
    ok({ view: buildView(course), undoId: 'undo-1', savedAt: '2026-03-02T13:02:00Z' });
  undone = saved();
  asked = answerMessages({
    'course.details': () => ok(buildDetails(course)),
    'course.scan': () => ok(buildView(course)),
    'course.tag': saved,
    'course.undo': () => undone,
  });
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start(changes: Parameters<typeof overview>[2] = {}): PageDetails {
  course = { ...course, ...changes };
  return new PageDetails({
    page: openMoodlePage()!,
    root,
    signal: end.signal,
    view: buildView(course),
    show: shown,
    buttonOf: () => opener,
    markUntagged,
  });
}
const asStudent = { role: 'student', permissions: { tag: false, grade: false } } as const;
const tick = (): Promise<unknown> => vi.advanceTimersByTimeAsync(5);
const find = (css: string): HTMLElement => root.querySelector<HTMLElement>(css)!;
const place = (cmid: string) =>
  openMoodlePage()!
    .activities()
    .find((one) => one.cmid === cmid)!;

describe('the panel', () => {
  async function panel(changes = {}): Promise<void> {
    start(changes).openPanel('blocks', opener);
    await tick();
  }

  test('blocks, then competences, then the activities that serve them', async () => {
    await panel();
    expect(find('[data-blocmap-panel]').textContent).toContain('Enregistrement échu le 31/08/2026');
    expect(find('[data-blocmap-block="BC05"] summary').textContent).toContain(
      '2 activités · 2 compétences sur 2',
    );
    const competence = find('[data-blocmap-competence="BC05.1"]');
    expect(competence.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(
      'certificatif',
    );
    expect(competence.textContent).toContain('● Compte rendu');
    expect(competence.textContent).toContain('○ Activité 77 (bloc entier)');
  });

  test('what is missing: blocks, and competences of blocks that are worked on', async () => {
    course = overview([activity(2)], [tag(2, 'BC05.1', 'taught')]);
    await panel();
    find('button[data-blocmap-part="gaps"]').click();
    const gaps = [...root.querySelectorAll<HTMLElement>('[data-blocmap-gap]')];
    expect(gaps.map(({ dataset }) => dataset['blocmapGap'])).toEqual([
      'BC01',
      'BC03',
      'BC15',
      'BC05.2',
    ]);
  });

  test('activities without a block: marked on the page while they are listed', async () => {
    await panel();
    find('button[data-blocmap-part="untagged"]').click();
    expect(markUntagged).toHaveBeenLastCalledWith(true);
    const row = find('[data-blocmap-untagged-activity="3"]');
    expect(row.querySelector('.tie')?.getAttribute('aria-label')).toBe(
      'Rattacher « Activité 3 » à un bloc',
    );
    find('[data-blocmap-panel] .head button').click();
    expect(markUntagged).toHaveBeenLastCalledWith(false);
    expect(document.activeElement).toBe(opener);
  });

  test('learners see the blocks and nothing to tie', async () => {
    await panel(asStudent);
    expect(root.querySelector('button[data-blocmap-part="gaps"]')).toBeNull();
    expect(root.querySelector('.tie')).toBeNull();
  });

  test('an activity of another page of the course is a link to its own', async () => {
    await panel();
    find('[data-blocmap-competence="BC01.1"] [data-blocmap-goto="77"]').click();
    const link = find('[data-blocmap-competence="BC01.1"] a');
    expect(link.getAttribute('href')).toMatch(/\/mod\/quiz\/view\.php\?id=77$/);
    expect(link.textContent).toContain('sur une autre page du cours');
  });

  test('Escape closes it', async () => {
    await panel();
    find('[data-blocmap-panel]').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    expect(find('[data-blocmap-panel]')).toBeNull();
  });

  test('a course that cannot be had is said in words', async () => {
    answerMessages({ 'course.details': () => refused('session-over') });
    await panel();
    expect(find('[data-blocmap-problem="session-over"]')).not.toBeNull();
  });
});

describe('at an activity', () => {
  test('who may tie gets the palette; saving offers to undo for ten seconds', async () => {
    start().openActivity(place('2'), opener);
    await tick();
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    find('[data-blocmap-untie="BC05.1"]').click();
    find('[data-blocmap-save]').click();
    await tick();
    expect(asked.at(-1)).toMatchObject({
      type: 'course.tag',
      courseId: '2',
      changes: [{ moduleKey: 'cm:2', nature: null }],
    });
    expect(shown).toHaveBeenCalledTimes(1);
    expect(root.querySelector('[data-blocmap-palette]')).toBeNull();
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    expect(find('[data-blocmap-undo]').textContent).toMatch(/Enregistré à .*Annuler/);
    await vi.advanceTimersByTimeAsync(9900);
    expect(find('[data-blocmap-undo]')).not.toBeNull();
    await vi.advanceTimersByTimeAsync(200);
    expect(find('[data-blocmap-undo]')).toBeNull();
  });

  async function savedAndUndone(): Promise<HTMLElement> {
    start().openActivity(place('2'), opener);
    await tick();
    find('[data-blocmap-untie="BC05.1"]').click();
    find('[data-blocmap-save]').click();
    await tick();
    const offer = find('[data-blocmap-undo]');
    offer.querySelector('button')!.click();
    await tick();
    return offer;
  }

  test('undo takes the change back', async () => {
    const offer = await savedAndUndone();
    expect(asked.at(-1)).toMatchObject({ type: 'course.undo', undoId: 'undo-1' });
    expect(offer.textContent).toBe('Annulé.');
    expect(shown).toHaveBeenCalledTimes(2);
  });

  test('undo that comes too late says so', async () => {
    undone = refused('undo-expired');
    expect((await savedAndUndone()).textContent).toContain('trop tard');
  });

  test('the offer stays while somebody is on it', async () => {
    start().openActivity(place('2'), opener);
    await tick();
    find('[data-blocmap-untie="BC05.1"]').click();
    find('[data-blocmap-save]').click();
    await tick();
    const offer = find('[data-blocmap-undo]');
    offer.dispatchEvent(new Event('pointerenter'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(offer.isConnected).toBe(true);
    offer.dispatchEvent(new Event('pointerleave'));
    await vi.advanceTimersByTimeAsync(10_100);
    expect(offer.isConnected).toBe(false);
  });

  test('learners read what the activity is for', async () => {
    start(asStudent).openActivity(place('2'), opener);
    await tick();
    const card = find('[data-blocmap-reading="cm:2"]');
    expect(card.textContent).toContain('Cette activité compte pour BC05 ● Maintenance corrective');
    expect(card.textContent).toContain('Diagnostiquer les pannes');
    expect(card.textContent).toContain('10 sur 20');
    expect(card.querySelector('input, [role="listbox"]')).toBeNull();
  });

  test('a learner reads what an activity for practice is not', async () => {
    course = overview([activity(2)], [tag(2, 'BC05', 'formative')]);
    start(asStudent).openActivity(place('2'), opener);
    await tick();
    const card = find('[data-blocmap-reading]');
    expect(card.textContent).toContain('Cette activité entraîne à BC05 ◐');
    expect(card.textContent).toContain('Toutes les compétences de ce bloc.');
    expect(card.textContent).not.toContain('10 sur 20');
  });

  test('one that was just added is told to the tool before it is tied', async () => {
    course = overview([activity(3)]);
    asked = answerMessages({
      'course.details': () => ok(buildDetails(course)),
      'course.scan': () => {
        course = overview([activity(2, { title: 'Nouveau' }), activity(3)]);
        return ok(buildView(course));
      },
    });
    start().openActivity(place('2'), opener);
    await tick();
    expect(asked.map(({ type }) => type)).toEqual([
      'course.details',
      'course.scan',
      'course.details',
    ]);
    expect(find('[data-blocmap-palette="cm:2"] h2').textContent).toBe('Rattacher « Nouveau »');
  });

  test('a click elsewhere closes it; not where something would be lost', async () => {
    const details = start();
    details.openActivity(place('2'), opener);
    await tick();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    expect(root.querySelector('[data-blocmap-palette]')).toBeNull();
    details.openActivity(place('2'), opener);
    await tick();
    find('[data-blocmap-untie="BC05.1"]').click();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true }));
    expect(root.querySelector('[data-blocmap-palette]')).not.toBeNull();
  });
});

test('a notice goes by itself once the page may show the course', () => {
  const retry = vi.fn<() => void>();
  start().showProblem({ code: 'not-paired', requestId: null }, retry);
  tellPage({ type: 'something.else' });
  tellPage(null);
  expect(root.querySelector('[data-blocmap-problem]')).not.toBeNull();
  tellPage({ type: 'course.reopen' });
  expect(root.querySelector('[data-blocmap-problem]')).toBeNull();
  tellPage({ type: 'course.reopen' });
  expect(retry).toHaveBeenCalledOnce();
});
