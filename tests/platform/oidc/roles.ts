import type { PlatformData, User } from '../state/model.ts';
import { roleIn } from '../state/people.ts';

const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership#';
const SYSTEM = 'http://purl.imsglobal.org/vocab/lis/v2/system/person#';
const INSTITUTION = 'http://purl.imsglobal.org/vocab/lis/v2/institution/person#';

/**
 * Roles as Moodle sends them: a manager, an editing and a non-editing teacher are all Instructor, and
 * the administrator has the system and institution roles besides.
 */
export function rolesOf(data: PlatformData, user: User, courseId: number): string[] {
  const role = roleIn(data, user, courseId);
  const course = `${MEMBERSHIP}${role === 'student' || role === null ? 'Learner' : 'Instructor'}`;
  return user.siteAdmin
    ? [course, `${SYSTEM}Administrator`, `${INSTITUTION}Administrator`]
    : [course];
}
