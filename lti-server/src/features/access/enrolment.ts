import { and, eq, sql } from 'drizzle-orm';
import type { AppContext } from '../../context.ts';
import { describeError } from '../../http/index.ts';
import type { LaunchRole } from '../../lti/port.ts';
import { enrolment, type Writer } from '../../store/index.ts';
import type { Roster, RosterCourse } from '../roster/index.ts';
import type { Principal } from './principal.ts';

const DAY = 24 * 60 * 60_000;
/** An extension lives for months: after this time the platform is asked whether its bearer is still there. */
const TRUSTED_MS = DAY;
/** Where the platform does not answer, an enrolment still holds for this long. */
const TRUSTED_WITHOUT_ANSWER_MS = 14 * DAY;

/** A role that was seen lately is not written again. */
export const WRITTEN_AGAIN_AFTER_MS = 10 * 60_000;

type EnrolmentRole = 'student' | 'teacher';

/** The enrolment among a launch's or a member's roles: the one that may do more. */
export function enrolmentRole(roles: readonly LaunchRole[]): EnrolmentRole | null {
  if (roles.includes('teacher')) return 'teacher';
  return roles.includes('student') ? 'student' : null;
}

/** False where there is no enrolment, or none that was seen lately enough for an extension. */
export function mayTrustEnrolment(principal: Principal, seenAt: Date | null, now: Date): boolean {
  if (seenAt === null) return false;
  return principal.via === 'session' || now.getTime() - seenAt.getTime() < TRUSTED_MS;
}

/** Remembers the role that the roster tells; none: the enrolment ends. A launch's: `entry.ts`. */
async function saveEnrolment(
  writer: Writer,
  key: { readonly platformId: string; readonly courseId: string; readonly userId: string },
  role: EnrolmentRole | null,
  now: Date,
): Promise<void> {
  if (role === null) {
    await writer
      .delete(enrolment)
      .where(
        and(
          eq(enrolment.platformId, key.platformId),
          eq(enrolment.courseId, key.courseId),
          eq(enrolment.userId, key.userId),
        ),
      );
    return;
  }
  const again = new Date(now.getTime() - WRITTEN_AGAIN_AFTER_MS);
  await writer
    .insert(enrolment)
    .values({ ...key, role, seenAt: now })
    .onConflictDoUpdate({
      target: [enrolment.platformId, enrolment.courseId, enrolment.userId],
      set: { role, seenAt: now },
      setWhere: sql`${enrolment.role} <> ${role} or ${enrolment.seenAt} < ${again}`,
    });
}

/**
 * Asks the platform's roster for the principal's role and remembers the answer, so that a person
 * who paired an extension once sees all their courses, and those they have left no more. A platform
 * that does not answer gives nobody a new right.
 */
export async function roleByRoster(
  context: AppContext,
  roster: Roster,
  principal: Principal,
  known: RosterCourse & {
    readonly role: EnrolmentRole | null;
    readonly enrolmentSeenAt: Date | null;
  },
): Promise<EnrolmentRole | null> {
  const now = context.now();
  const { platformId, userId } = principal;
  if (known.membershipsUrl === null) return keptWithoutAnswer(known, now);
  let role: EnrolmentRole | null;
  try {
    const members = await roster.members(known);
    const member = members.find((candidate) => candidate.userId === userId && candidate.active);
    role = member === undefined ? null : enrolmentRole(member.roles);
  } catch (error) {
    context.log.warn({ problem: describeError(error) }, 'the roster could not be read');
    return keptWithoutAnswer(known, now);
  }
  const key = { platformId, courseId: known.courseId, userId };
  await context.store.write((writer) => saveEnrolment(writer, key, role, now));
  return role;
}

function keptWithoutAnswer(
  known: { readonly role: EnrolmentRole | null; readonly enrolmentSeenAt: Date | null },
  now: Date,
): EnrolmentRole | null {
  if (known.enrolmentSeenAt === null) return null;
  const age = now.getTime() - known.enrolmentSeenAt.getTime();
  return age < TRUSTED_WITHOUT_ANSWER_MS ? known.role : null;
}
