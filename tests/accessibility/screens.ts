import type { Person } from './seed.ts';

/** Every screen, who sees it, how to get there, and what is there once it has loaded. */
export interface ScreenCase {
  readonly name: string;
  readonly person: Person;
  readonly hash?: string;
  readonly ready: string;
}

export const SCREENS: readonly ScreenCase[] = [
  { name: 'mapping', person: 'teacher', ready: '[data-module="cm:12"]' },
  { name: 'mapping-empty', person: 'newTeacher', ready: '.empty' },
  { name: 'coverage', person: 'teacher', hash: '#/courses/2/coverage', ready: '.coverage-table' },
  { name: 'evaluate-none', person: 'teacher', hash: '#/courses/2/evaluate', ready: 'select' },
  {
    name: 'evaluate',
    person: 'teacher',
    hash: '#/courses/2/evaluate/cm%3A34',
    ready: '[data-user="learner-8"]',
  },
  { name: 'new-activity', person: 'adding', ready: 'form' },
  { name: 'student-activity', person: 'student', ready: '.served' },
  {
    name: 'student-map',
    person: 'student',
    hash: '#/courses/2/map',
    ready: '[data-block="RNCP35698BC15"]',
  },
  { name: 'department', person: 'head', hash: '#/department', ready: '[data-course="4"]' },
  { name: 'administration', person: 'administrator', ready: '.people' },
  { name: 'extension', person: 'teacher', hash: '#/extension', ready: '.view-extension h2' },
];
