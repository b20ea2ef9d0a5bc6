import { and, asc, desc, eq } from 'drizzle-orm';
import {
  administrator,
  course,
  deployment,
  enrolment,
  headAssignment,
  platform,
  type Reader,
} from '../../store/index.ts';

export async function readPlatform(reader: Reader, platformId: string) {
  const [own] = await reader.select().from(platform).where(eq(platform.platformId, platformId));
  const deployments = await reader
    .select({ deploymentId: deployment.deploymentId })
    .from(deployment)
    .where(eq(deployment.platformId, platformId))
    .orderBy(asc(deployment.deploymentId));
  return own === undefined
    ? null
    : { ...own, deployments: deployments.map((row) => row.deploymentId) };
}

/** The courses whose services were seen last come first: their rosters know most of the staff. */
export function readCourses(reader: Reader, platformId: string) {
  return reader
    .select()
    .from(course)
    .where(eq(course.platformId, platformId))
    .orderBy(desc(course.seenAt), asc(course.courseId));
}

/** Everybody seen as staff, and what they are head of. */
export async function readStaff(
  reader: Reader,
  platformId: string,
): Promise<Map<string, { readonly headOf: string[] }>> {
  const staff = new Map<string, { readonly headOf: string[] }>();
  const entry = (userId: string) => {
    const known = staff.get(userId) ?? { headOf: [] };
    staff.set(userId, known);
    return known;
  };
  const teachers = await reader
    .selectDistinct({ userId: enrolment.userId })
    .from(enrolment)
    .where(and(eq(enrolment.platformId, platformId), eq(enrolment.role, 'teacher')));
  for (const row of teachers) entry(row.userId);
  const administrators = await reader
    .select({ userId: administrator.userId })
    .from(administrator)
    .where(eq(administrator.platformId, platformId));
  for (const row of administrators) entry(row.userId);
  const heads = await reader
    .select({ userId: headAssignment.userId, courseId: headAssignment.courseId })
    .from(headAssignment)
    .where(eq(headAssignment.platformId, platformId))
    .orderBy(asc(headAssignment.courseId));
  for (const row of heads) entry(row.userId).headOf.push(row.courseId);
  return staff;
}
