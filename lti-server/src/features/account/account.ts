import { and, asc, eq } from 'drizzle-orm';
import type { Me } from '@blocmap/shared/protocol';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import { course, enrolment, headAssignment, platform } from '../../store/index.ts';
import { closeSession, isAdministrator, type Principal } from '../access/index.ts';

/** The bearer's own account with the tool. */
export interface Account {
  me(principal: Principal): Promise<Me>;
  signOut(token: string): Promise<void>;
}

export function createAccount(context: AppContext): Account {
  return {
    me: (principal) => readMe(context, principal),
    signOut: (token) => closeSession(context, token),
  };
}

async function readMe(context: AppContext, principal: Principal): Promise<Me> {
  const { platformId, userId } = principal;
  return context.store.read(async (reader) => {
    const [own] = await reader.select().from(platform).where(eq(platform.platformId, platformId));
    if (own === undefined) throw new ToolError('unauthenticated');
    const enrolled = await reader
      .select({ courseId: course.courseId, title: course.title, role: enrolment.role })
      .from(enrolment)
      .innerJoin(
        course,
        and(eq(course.platformId, enrolment.platformId), eq(course.courseId, enrolment.courseId)),
      )
      .where(and(eq(enrolment.platformId, platformId), eq(enrolment.userId, userId)))
      .orderBy(asc(course.title), asc(course.courseId));
    const headOf = await reader
      .select({ courseId: course.courseId, title: course.title })
      .from(headAssignment)
      .innerJoin(
        course,
        and(
          eq(course.platformId, headAssignment.platformId),
          eq(course.courseId, headAssignment.courseId),
        ),
      )
      .where(and(eq(headAssignment.platformId, platformId), eq(headAssignment.userId, userId)))
      .orderBy(asc(course.title), asc(course.courseId));
    const asHead = new Set(headOf.map((one) => one.courseId));
    const teaching = enrolled.filter((one) => one.role === 'teacher' || !asHead.has(one.courseId));
    const teachingIds = new Set(teaching.map((one) => one.courseId));
    return {
      issuer: own.issuer,
      platformName: own.name,
      locale: principal.locale,
      courses: [
        ...teaching,
        ...headOf
          .filter((one) => !teachingIds.has(one.courseId))
          .map((one) => ({ ...one, role: 'head' as const })),
      ],
      administrator: await isAdministrator(reader, principal),
      head: headOf.length > 0,
    };
  });
}
