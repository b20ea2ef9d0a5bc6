import { and, eq } from 'drizzle-orm';
import { administrator, enrolment, headAssignment, type Reader } from '../../store/index.ts';
import type { Principal } from './principal.ts';

type Someone = Pick<Principal, 'platformId' | 'userId'>;

/** True for a person whose last launch said that they administer the platform. */
export async function isAdministrator(
  reader: Reader,
  { platformId, userId }: Someone,
): Promise<boolean> {
  const count = await reader.$count(
    administrator,
    and(eq(administrator.platformId, platformId), eq(administrator.userId, userId)),
  );
  return count > 0;
}

/** What a person is on their platform, whatever the course. */
export interface Standing {
  readonly administrator: boolean;
  /** The courses they are head of. */
  readonly headOf: readonly string[];
  /** The courses that their launches said they teach. */
  readonly teaches: readonly string[];
}

export async function readStanding(reader: Reader, someone: Someone): Promise<Standing> {
  const { platformId, userId } = someone;
  const heads = await reader
    .select({ courseId: headAssignment.courseId })
    .from(headAssignment)
    .where(and(eq(headAssignment.platformId, platformId), eq(headAssignment.userId, userId)));
  const taught = await reader
    .select({ courseId: enrolment.courseId })
    .from(enrolment)
    .where(
      and(
        eq(enrolment.platformId, platformId),
        eq(enrolment.userId, userId),
        eq(enrolment.role, 'teacher'),
      ),
    );
  return {
    administrator: await isAdministrator(reader, someone),
    headOf: heads.map((row) => row.courseId),
    teaches: taught.map((row) => row.courseId),
  };
}

/** Who plans teaching: not a student, nor somebody the platform has said nothing of. */
export function isStaff({ administrator, headOf, teaches }: Standing): boolean {
  return administrator || headOf.length > 0 || teaches.length > 0;
}
