import type { CourseAccess, Principal } from './principal.ts';

/** Every claim that somebody has on a course. */
export interface Claims {
  readonly enrolled: 'student' | 'teacher' | null;
  readonly head: boolean;
  readonly administrator: boolean;
}

/**
 * The role that the strongest claim gives: teacher, then head, then administrator, then student.
 * Only a teacher tags and grades; grading needs the tool's own page, because it shows names, which
 * an extension's key must not open. Null: no part in the course.
 */
export function roleAccess(
  principal: Pick<Principal, 'via'>,
  { enrolled, head, administrator }: Claims,
): CourseAccess | null {
  if (enrolled === 'teacher') {
    return { role: 'teacher', mayTag: true, mayGrade: principal.via === 'session' };
  }
  const only = { mayTag: false, mayGrade: false };
  if (head) return { role: 'head', ...only };
  if (administrator) return { role: 'administrator', ...only };
  return enrolled === 'student' ? { role: 'student', ...only } : null;
}
