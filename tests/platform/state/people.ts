import type { CourseRole, Enrolment, PlatformData, User } from './model.ts';

/** A user by id, or by username. */
export function findUser(data: PlatformData, who: number | string): User | null {
  return data.users.find((user) => user.id === who || user.username === who) ?? null;
}

export function fullName(user: User): string {
  return `${user.givenName} ${user.familyName}`.trim();
}

export function enrolmentsOf(data: PlatformData, courseId: number): Enrolment[] {
  return data.enrolments.filter((enrolment) => enrolment.courseId === courseId);
}

/** The role a user acts in; the administrator acts as a manager everywhere. Null: no access. */
export function roleIn(data: PlatformData, user: User, courseId: number): CourseRole | null {
  const enrolment = data.enrolments.find(
    (candidate) => candidate.courseId === courseId && candidate.userId === user.id,
  );
  if (enrolment?.status === 'Active') return enrolment.role;
  return user.siteAdmin ? 'manager' : null;
}

/** Managers and editing teachers change a course; a non-editing teacher only grades. */
export function mayEdit(data: PlatformData, user: User, courseId: number): boolean {
  const role = roleIn(data, user, courseId);
  return role === 'manager' || role === 'editingteacher';
}

/** Whether the user sees what is hidden from students, and everyone's grades. */
export function isStaff(data: PlatformData, user: User, courseId: number): boolean {
  const role = roleIn(data, user, courseId);
  return role !== null && role !== 'student';
}

export function coursesOf(data: PlatformData, user: User) {
  return data.courses.filter((course) => roleIn(data, user, course.id) !== null);
}
