import { and, eq, like } from 'drizzle-orm';
import { activity, type Store } from '../../store/index.ts';
import type { Launch } from '../port.ts';

/**
 * Which activity of the course a launch is for.
 *
 * The cmid of the login's hint comes through the user's browser unsigned. So only a teacher's hint
 * is taken: what a teacher could make of a false one, they may do to any activity of their
 * course anyway. For everyone else it is what the store already ties to the link, or the link itself.
 */
export async function moduleKeyOf(
  store: Store,
  launch: Launch,
  courseModule: number | null,
): Promise<Launch['moduleKey']> {
  const { platformId, course, resourceLink, moduleKey } = launch;
  if (!resourceLink || !course) return moduleKey;
  if (courseModule !== null && launch.roles.includes('teacher')) return `cm:${courseModule}`;
  const [tied] = await store.read((reader) =>
    reader
      .select({ moduleKey: activity.moduleKey })
      .from(activity)
      .where(
        and(
          eq(activity.platformId, platformId),
          eq(activity.courseId, course.id),
          eq(activity.resourceLinkId, resourceLink.id),
          like(activity.moduleKey, 'cm:%'),
        ),
      )
      .limit(1),
  );
  return tied?.moduleKey ?? moduleKey;
}
