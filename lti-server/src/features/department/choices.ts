import { labelOf, type HeldVersion } from '../../certifications/index.ts';
import type { DepartmentOverview } from '@blocmap/shared/protocol';
import type { DepartmentCourse } from './records.ts';

/** True where the course follows the certification or serves it beside the one that it follows. */
export function serves(course: DepartmentCourse, code: string): boolean {
  return course.certificationCode === code || course.beside.includes(code);
}

/** Every certification that the courses serve, the most followed first. @param day  in France */
export function certificationsOf(
  courses: readonly DepartmentCourse[],
  held: readonly HeldVersion[],
  day: string,
): DepartmentOverview['certifications'] {
  return held
    .map(({ certification }) => ({
      ...labelOf(certification, day),
      following: courses.filter((one) => one.certificationCode === certification.code).length,
      beside: courses.filter((one) => one.beside.includes(certification.code)).length,
    }))
    .filter(({ following, beside }) => following + beside > 0)
    .toSorted(
      (a, b) => b.following - a.following || b.beside - a.beside || (a.code < b.code ? -1 : 1),
    );
}
