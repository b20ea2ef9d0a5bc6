import { and, eq } from 'drizzle-orm';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import { administrator, course, enrolment, headAssignment } from '../../store/index.ts';
import type { Roster } from '../roster/index.ts';
import { mayTrustEnrolment, roleByRoster } from './enrolment.ts';
import type { CourseAccess, Principal } from './principal.ts';
import { roleAccess } from './roles.ts';

const DAY = 24 * 60 * 60_000;
/** An extension outlives launches: an administrator unseen for longer is none to it any more. */
const ADMINISTRATOR_TRUSTED_MS = 30 * DAY;

/** Who may do what in which course. */
export interface Courses {
  /**
   * What the principal may do there.
   * @throws ToolError `course-unknown` where this platform has no such course, `forbidden` where the
   *   principal has no part in it
   */
  access(principal: Principal, courseId: string): Promise<CourseAccess>;
}

export function createCourses(context: AppContext, roster: Roster): Courses {
  return {
    async access(principal, courseId) {
      const facts = await readFacts(context, principal, courseId);
      if (facts === undefined) throw new ToolError('course-unknown');
      const now = context.now();
      let enrolled = facts.role;
      if (
        !mayTrustEnrolment(principal, facts.enrolmentSeenAt, now) &&
        !launchedInto(principal, courseId)
      ) {
        enrolled = await roleByRoster(context, roster, principal, { courseId, ...facts });
      }
      // A launch with a role that means nothing here still is the platform's word for being there.
      if (enrolled === null && launchedInto(principal, courseId)) enrolled = 'student';
      const isAdministrator =
        facts.administratorSeenAt !== null &&
        (principal.via === 'session' ||
          now.getTime() - facts.administratorSeenAt.getTime() < ADMINISTRATOR_TRUSTED_MS);
      const access = roleAccess(principal, {
        enrolled,
        head: facts.headOf !== null,
        administrator: isAdministrator,
      });
      if (access === null) throw new ToolError('forbidden');
      return access;
    },
  };
}

function launchedInto(principal: Principal, courseId: string): boolean {
  return principal.launch?.course?.id === courseId;
}

export type CourseFacts = NonNullable<Awaited<ReturnType<typeof readFacts>>>;

/** All that access hangs on, in one query. Every join is inside the principal's platform. */
async function readFacts(context: AppContext, { platformId, userId }: Principal, courseId: string) {
  const [row] = await context.store.read((reader) =>
    reader
      .select({
        platformId: course.platformId,
        lineItemsUrl: course.lineItemsUrl,
        membershipsUrl: course.membershipsUrl,
        scopes: course.agsScopes,
        role: enrolment.role,
        enrolmentSeenAt: enrolment.seenAt,
        headOf: headAssignment.courseId,
        administratorSeenAt: administrator.seenAt,
      })
      .from(course)
      .leftJoin(
        enrolment,
        and(
          eq(enrolment.platformId, course.platformId),
          eq(enrolment.courseId, course.courseId),
          eq(enrolment.userId, userId),
        ),
      )
      .leftJoin(
        headAssignment,
        and(
          eq(headAssignment.platformId, course.platformId),
          eq(headAssignment.courseId, course.courseId),
          eq(headAssignment.userId, userId),
        ),
      )
      .leftJoin(
        administrator,
        and(eq(administrator.platformId, course.platformId), eq(administrator.userId, userId)),
      )
      .where(and(eq(course.platformId, platformId), eq(course.courseId, courseId))),
  );
  return row;
}
