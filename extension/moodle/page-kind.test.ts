import { expect, test } from 'vitest';
import { identify, signedIn } from './page-kind.ts';

function body(id: string, classes: string): HTMLElement {
  const made = document.createElement('body');
  made.id = id;
  made.className = classes;
  return made;
}

test.each([
  ['page-course-view-topics', 'path-course-view course-2 context-20', 'course', '2', null],
  ['page-course-view-weeks', 'path-course-view course-31 editing', 'course', '31', null],
  ['page-course-view-section-topics', 'path-course-view course-2', 'section', '2', null],
  [
    'page-course-view-topics',
    'path-course-view single-section-page course-2',
    'section',
    '2',
    null,
  ],
  ['page-mod-quiz-view', 'path-mod course-2 context-26 cmid-3 cm-type-quiz', 'activity', '2', '3'],
  ['page-mod-lti-view', 'format-singleactivity course-9 cmid-22', 'activity', '9', '22'],
])('%s .%s', (id, classes, kind, courseId, cmid) => {
  expect(identify(body(id, classes))).toMatchObject({ kind, courseId, cmid });
});

test.each([
  ['page-my-index', 'page-mycourses course-1'],
  ['page-site-index', 'path-course-view course-1'],
  ['page-grade-report-grader-index', 'path-grade course-2'],
  ['page-mod-quiz-attempt', 'path-mod course-2 cmid-3'],
  ['page-course-view-topics', 'path-course-view'],
  ['page-course-view-topics', 'path-course-view course-2x course-'],
])('%s .%s is no page of a course’s activities', (id, classes) => {
  expect(identify(body(id, classes))).toBeNull();
});

test('who is signed in stands in the head of each page', () => {
  const head = document.createElement('head');
  head.innerHTML = '<script src="a.js"></script><script>var x = {"userId":9};</script>';
  expect(signedIn(head)).toBeNull();
  const script = document.createElement('script');
  script.textContent = 'var M = {};\nM.cfg = {"wwwroot":"https:\\/\\/m.example","userId":3};';
  head.append(script);
  expect(signedIn(head)).toBe('3');
  script.textContent = 'M.cfg = {"userId":0};';
  expect(signedIn(head)).toBeNull();
});
