import type { ModuleType } from './model.ts';

/** What Moodle groups an activity under; it colours the icon. */
export type Purpose =
  | 'administration'
  | 'assessment'
  | 'collaboration'
  | 'communication'
  | 'content'
  | 'interactivecontent'
  | 'other';

export const PURPOSES: Readonly<Record<ModuleType, Purpose>> = {
  assign: 'assessment',
  book: 'content',
  choice: 'communication',
  folder: 'content',
  forum: 'collaboration',
  glossary: 'collaboration',
  h5pactivity: 'interactivecontent',
  label: 'content',
  lesson: 'interactivecontent',
  lti: 'other',
  page: 'content',
  quiz: 'assessment',
  resource: 'content',
  subsection: 'other',
  url: 'content',
  workshop: 'assessment',
};
