import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { AppContext } from '../../context.ts';
import type { Launch } from '../../lti/port.ts';
import { administrator, platform, type Transactor } from '../../store/index.ts';
import { enrolmentRole, openSession, saveEnrolment, type Principal } from '../access/index.ts';
import { recordActivity } from './activity.ts';
import { recordCourse } from './course.ts';

const MINUTE = 60_000;

/** A launch by a person whom the platform named. */
export type PersonalLaunch = Launch & { readonly userId: string };

export function isPersonal(launch: Launch): launch is PersonalLaunch {
  return launch.userId !== null && launch.userId !== '';
}

/** What a launch's page is made from. */
export interface OpenedLaunch {
  readonly principal: Principal;
  readonly token: string;
  readonly launch: PersonalLaunch;
}

/**
 * Takes over what a verified launch says (the course, the person's part in it, the activity) and
 * opens a session; all or nothing.
 */
export function recordLaunch(context: AppContext, launch: PersonalLaunch): Promise<OpenedLaunch> {
  const now = context.now();
  return context.store.transact(async (transactor) => {
    await transactor
      .update(platform)
      .set({ lastLaunchAt: now })
      .where(
        and(
          eq(platform.platformId, launch.platformId),
          // A whole school launches at once: one write a minute tells enough.
          or(
            isNull(platform.lastLaunchAt),
            lt(platform.lastLaunchAt, new Date(now.getTime() - MINUTE)),
          ),
        ),
      );
    await recordPerson(transactor, launch, now);
    const course = await recordCourse(transactor, launch, context.certifications.defaultCode, now);
    const moduleKey =
      course === null
        ? launch.moduleKey
        : await recordActivity(transactor, launch, course, context.certifications, now);
    const known: PersonalLaunch = { ...launch, moduleKey };
    const token = await openSession(transactor, known, now);
    return { principal: principalOf(known), token, launch: known };
  });
}

function principalOf(launch: PersonalLaunch): Principal {
  return {
    platformId: launch.platformId,
    userId: launch.userId,
    deploymentId: launch.deploymentId,
    locale: launch.locale,
    via: 'session',
    launch,
  };
}

/** The person is what their last launch says, and no longer what an earlier one did. */
async function recordPerson(
  transactor: Transactor,
  { platformId, userId, roles, course }: PersonalLaunch,
  now: Date,
): Promise<void> {
  if (roles.includes('administrator')) {
    await transactor
      .insert(administrator)
      .values({ platformId, userId, seenAt: now })
      .onConflictDoUpdate({
        target: [administrator.platformId, administrator.userId],
        set: { seenAt: now },
      });
  } else {
    await transactor
      .delete(administrator)
      .where(and(eq(administrator.platformId, platformId), eq(administrator.userId, userId)));
  }
  if (course === null) return;
  const key = { platformId, courseId: course.id, userId };
  await saveEnrolment(transactor, key, enrolmentRole(roles), now);
}
