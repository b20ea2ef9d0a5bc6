/** What the tool knows already of a platform that asks. */
import { asc, count, eq } from 'drizzle-orm';
import { lmsOf } from '../../lms/index.ts';
import { course, platform, type Store } from '../../store/index.ts';

export interface KnownPlatform {
  readonly platformId: string;
  readonly clientId: string;
  readonly name: string;
  readonly registeredAt: Date;
  readonly lastLaunchAt: Date | null;
  readonly courses: number;
}

/** The registrations of an issuer, the oldest first. */
export async function knownOf(store: Store, issuer: string): Promise<KnownPlatform[]> {
  return store.read((reader) =>
    reader
      .select({
        platformId: platform.platformId,
        clientId: platform.clientId,
        name: platform.name,
        registeredAt: platform.createdAt,
        lastLaunchAt: platform.lastLaunchAt,
        courses: count(course.courseId),
      })
      .from(platform)
      .leftJoin(course, eq(course.platformId, platform.platformId))
      .where(eq(platform.issuer, issuer))
      .groupBy(platform.platformId)
      .orderBy(asc(platform.createdAt)),
  );
}

/**
 * The registration that a new one may take the place of, courses and tags with it. None where
 * several schools may share the issuer: one of them would get the courses of another.
 */
export function replaceable(
  family: string,
  known: readonly KnownPlatform[],
): KnownPlatform | undefined {
  return lmsOf(family).oneSite && known.length === 1 ? known[0] : undefined;
}
