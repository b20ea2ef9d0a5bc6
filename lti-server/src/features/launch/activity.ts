import { and, eq, or, sql } from 'drizzle-orm';
import { ModuleKey } from '@blocmap/shared/protocol';
import type { Certifications } from '../../certifications/index.ts';
import type { Launch } from '../../lti/port.ts';
import { activity, course, type Transactor } from '../../store/index.ts';
import type { CourseRow } from './course.ts';
import { tagDeepLinked } from './deep-linked-tags.ts';
import { identifyLink } from './identify-link.ts';
import type { PersonalLaunch } from './record.ts';

/**
 * The activity that an LTI link stands for, made on the link's first launch. Resolves to its key.
 *
 * Moodle's course module comes from the login request, which the browser carries and can change: a
 * teacher is believed, who may tag any activity of the course anyway; a student's launch keeps the
 * key that the link has, or makes one from the link itself.
 */
export async function recordActivity(
  transactor: Transactor,
  launch: PersonalLaunch,
  course: CourseRow,
  certifications: Certifications,
  now: Date,
): Promise<string | null> {
  const link = linkOf(launch);
  if (link === null) return launch.moduleKey;
  const key = { platformId: course.platformId, courseId: course.courseId };
  const ownKey = linkKey(link.id);
  if (ownKey === null) return null;
  const said = moduleKeySaid(launch, ownKey);
  const candidates = await transactor
    .select()
    .from(activity)
    .where(
      and(
        eq(activity.platformId, key.platformId),
        eq(activity.courseId, key.courseId),
        or(
          eq(activity.resourceLinkId, link.id),
          eq(activity.moduleKey, ownKey),
          eq(activity.moduleKey, said ?? ownKey),
        ),
      ),
    );
  const linked = candidates.find((row) => row.resourceLinkId === link.id);
  const wanted = said ?? linked?.moduleKey ?? ownKey;

  if (linked === undefined) {
    const there = candidates.find((row) => row.moduleKey === wanted);
    await linkActivity(transactor, key, wanted, {
      linkId: link.id,
      title: link.title?.trim() || there?.title || course.title,
      known: there !== undefined,
      now,
    });
    await tagDeepLinked(transactor, launch, course, wanted, certifications, now);
    await countChange(transactor, key);
    return wanted;
  }
  if (linked.moduleKey === wanted) return wanted;
  await identifyLink(transactor, key, {
    from: linked,
    to: candidates.find((row) => row.moduleKey === wanted) ?? null,
    moduleKey: wanted,
    actorId: launch.userId,
    now,
  });
  await countChange(transactor, key);
  return wanted;
}

/** The link that a launch is of; null where it is none of a link. */
export function linkOf(launch: Launch): Launch['resourceLink'] {
  return launch.messageType === 'resource-link' ? launch.resourceLink : null;
}

/** The course module that the launch names, where it may be believed; null where it names none. */
export function moduleKeySaid(launch: Launch, ownKey: string): string | null {
  return launch.roles.includes('teacher') && launch.moduleKey !== ownKey ? launch.moduleKey : null;
}

/** The key of a link whose course module is not known; null for an id that no key can hold. */
export function linkKey(linkId: string): string | null {
  const key = ModuleKey.safeParse(`link:${linkId}`);
  return key.success ? key.data : null;
}

async function linkActivity(
  transactor: Transactor,
  key: { readonly platformId: string; readonly courseId: string },
  moduleKey: string,
  link: {
    readonly linkId: string;
    readonly title: string;
    readonly known: boolean;
    readonly now: Date;
  },
): Promise<void> {
  await transactor
    .insert(activity)
    .values({
      ...key,
      moduleKey,
      title: link.title.slice(0, 1000),
      moduleType: 'lti',
      resourceLinkId: link.linkId,
      source: 'launch',
      seenAt: link.now,
    })
    .onConflictDoUpdate({
      target: [activity.platformId, activity.courseId, activity.moduleKey],
      set: { resourceLinkId: link.linkId, seenAt: link.now },
    });
}

async function countChange(
  transactor: Transactor,
  key: { readonly platformId: string; readonly courseId: string },
): Promise<void> {
  await transactor
    .update(course)
    .set({ revision: sql`${course.revision} + 1` })
    .where(and(eq(course.platformId, key.platformId), eq(course.courseId, key.courseId)));
}
