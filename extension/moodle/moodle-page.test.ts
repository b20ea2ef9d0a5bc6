import { describe, expect, test, vi } from 'vitest';
import { showPage } from '../testing/page.ts';
import { openMoodlePage } from './moodle-page.ts';
import { moodleNavigation } from './navigation.ts';
import { OWN } from './observe.ts';

const frame = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 40));

test('a dashboard is not a course page', () => {
  document.body.id = 'page-my-index';
  document.body.className = 'course-1';
  expect(openMoodlePage()).toBeNull();
});

test('the bar stands after the notices, at the top of the content', () => {
  showPage('course-student');
  const bar = document.createElement('div');
  expect(openMoodlePage()!.mount(bar)).toBe(true);
  expect(bar.previousElementSibling?.id).toBe('user-notifications');
});

test('a page without the content’s place is left as it is', () => {
  showPage('course-student');
  document.querySelector('#region-main')!.removeAttribute('id');
  const page = openMoodlePage()!;
  expect(page.recognised).toBe(false);
  expect(page.mount(document.createElement('div'))).toBe(false);
  expect(page.activities()).toEqual([]);
});

test('a course format without sections is not recognised', () => {
  showPage('course-student');
  for (const section of document.querySelectorAll('li.course-section')) section.remove();
  expect(openMoodlePage()!.recognised).toBe(false);
});

test('the page’s own language counts, then the browser’s', () => {
  showPage('course-student');
  expect(openMoodlePage()!.language).toBe('fr');
  document.documentElement.lang = 'en';
  expect(openMoodlePage()!.language).toBe('en');
});

describe('changes', () => {
  test('many in one frame are told once; the extension’s own are not told', async () => {
    showPage('course-teacher-editing');
    const told = vi.fn<() => void>();
    const end = new AbortController();
    const page = openMoodlePage()!;
    page.onChange(told, end.signal);
    const own = document.createElement('div');
    own.setAttribute(OWN, 'chips');
    page.activities()[0]!.place.append(own);
    own.append(document.createElement('span'));
    await frame();
    expect(told).not.toHaveBeenCalled();

    for (const { place } of page.activities()) {
      place.parentElement!.replaceWith(place.parentElement!.cloneNode(true));
    }
    await frame();
    expect(told).toHaveBeenCalledTimes(1);

    end.abort();
    page.activities()[0]!.place.remove();
    await frame();
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('the course index is not watched', async () => {
    showPage('course-teacher');
    const told = vi.fn<() => void>();
    const end = new AbortController();
    openMoodlePage()!.onChange(told, end.signal);
    document.querySelector('#courseindex')!.append(document.createElement('div'));
    await frame();
    expect(told).not.toHaveBeenCalled();
    end.abort();
  });
});

describe('ways about the page', () => {
  test('an activity in a folded section is unfolded by Moodle’s own toggle', () => {
    showPage('course-teacher');
    const toggle = document.querySelector<HTMLElement>('#collapsesectionid2')!;
    const other = document.querySelector<HTMLElement>('#collapsesectionid1')!;
    const [clicked, spared] = [vi.fn<() => void>(), vi.fn<() => void>()];
    toggle.addEventListener('click', clicked);
    other.addEventListener('click', spared);
    expect(moodleNavigation(openMoodlePage()!).reveal('2')).toBe(true);
    expect(clicked).toHaveBeenCalledTimes(1);
    expect(spared).not.toHaveBeenCalled();
  });

  test('an activity of another page has an address, also below a path', () => {
    showPage('course-teacher');
    const navigation = moodleNavigation(openMoodlePage()!);
    expect(navigation.reveal('999')).toBe(false);
    vi.stubGlobal('location', { href: 'https://ecole.example/moodle/course/view.php?id=2' });
    expect(navigation.addressOf('999', 'quiz')).toBe(
      'https://ecole.example/moodle/mod/quiz/view.php?id=999',
    );
    vi.unstubAllGlobals();
  });
});
