import { ScanRequest } from '@blocmap/shared/protocol';
import { expect, test } from 'vitest';
import { showPage } from '../testing/page.ts';
import { openMoodlePage } from './moodle-page.ts';
import type { FixtureName } from './selectors.ts';

function scan(name: FixtureName) {
  showPage(name);
  return openMoodlePage()!.scan();
}

test('reads title, type, section and places of every activity, in the page’s order', () => {
  const { complete, activities } = scan('course-teacher');
  expect(complete).toBe(true);
  expect(activities.map(({ moduleKey }) => moduleKey)).toEqual([
    'cm:18',
    'cm:1',
    'cm:2',
    'cm:3',
    'cm:4',
    'cm:26',
  ]);
  expect(activities[2]).toEqual({
    moduleKey: 'cm:2',
    title: 'Compte rendu de diagnostic',
    moduleType: 'assign',
    sectionTitle: 'Diagnostiquer',
    sectionPosition: 1,
    position: 1,
  });
});

test('labels have a name although they show none', () => {
  const label = scan('course-teacher').activities.find(({ moduleKey }) => moduleKey === 'cm:4');
  expect(label).toMatchObject({ title: 'Étiquette', moduleType: 'label' });
});

test('editing changes nothing of what is read', () => {
  expect(scan('course-teacher-editing')).toEqual(scan('course-teacher'));
});

test('a renaming in place is read although Moodle leaves the card’s attribute behind', () => {
  showPage('course-teacher-editing');
  const name = document.querySelector('#region-main #module-2 .instancename')!;
  name.firstChild!.textContent = 'Rapport de diagnostic ';
  expect(openMoodlePage()!.scan().activities[2]?.title).toBe('Rapport de diagnostic');
});

test('activities of a subsection belong to it; the subsection itself is none', () => {
  const { activities, complete } = scan('course-subsection');
  expect(complete).toBe(true);
  expect(
    activities.map(({ moduleKey, sectionTitle, position }) => [moduleKey, sectionTitle, position]),
  ).toEqual([
    ['cm:50', 'Réparer', 0],
    ['cm:52', 'Travaux pratiques', 0],
    ['cm:53', 'Travaux pratiques', 1],
  ]);
});

test('a course that shows its sections one by one is never complete', () => {
  const { complete, activities } = scan('course-one-section');
  expect(complete).toBe(false);
  expect(activities.map(({ moduleKey }) => moduleKey)).toEqual(['cm:40']);
});

test('neither is a page of one section, whose number stays the course’s', () => {
  showPage('course-teacher');
  document.body.id = 'page-course-view-section-topics';
  for (const id of ['section-0', 'section-5']) document.getElementById(id)?.remove();
  const { complete, activities } = openMoodlePage()!.scan();
  expect(complete).toBe(false);
  expect(activities[0]).toMatchObject({ moduleKey: 'cm:1', sectionPosition: 1 });
});

test('nor the course as a teacher sees it in another role', () => {
  showPage('course-teacher');
  document.body.insertAdjacentHTML(
    'afterbegin',
    '<div class="usermenu"><span class="meta role role-student">Élève</span></div>',
  );
  expect(openMoodlePage()!.scan().complete).toBe(false);
});

test('a placeholder without an id is left out', () => {
  showPage('course-teacher-editing');
  document.querySelector('#region-main #module-3')!.setAttribute('data-id', '');
  const keys = openMoodlePage()!
    .scan()
    .activities.map(({ moduleKey }) => moduleKey);
  expect(keys).not.toContain('cm:3');
});

test.each(['course-teacher', 'course-weeks', 'course-subsection'] as const)(
  'what is read on %s is what the protocol takes',
  (name) => {
    const seen = scan(name);
    expect(ScanRequest.parse(seen)).toEqual(seen);
  },
);

test('names that are too long are cut, and never refused', () => {
  showPage('course-student');
  const card = document.querySelector('#region-main #module-2 .activity-item')!;
  card.setAttribute('data-activityname', 'é'.repeat(3000));
  expect(ScanRequest.safeParse(openMoodlePage()!.scan()).success).toBe(true);
});
