import { and, desc, eq } from 'drizzle-orm';
import type { CourseContentsState, WebServiceState } from '@blocmap/shared/protocol';
import { WebServiceProblem } from '@blocmap/shared/protocol';
import { ToolError } from '../../http/index.ts';
import { lmsOf } from '../../lms/index.ts';
import { course, courseContents, platform, webService, type Reader } from '../../store/index.ts';
import type { CourseKey } from '../mapping/index.ts';

const Problem = WebServiceProblem.nullable().catch('refused');

/** The platform and the school's sealed key to it; null key: none was given. */
export interface SiteRow {
  readonly issuer: string;
  readonly family: string;
  readonly key: typeof webService.$inferSelect | null;
}

export async function readSite(reader: Reader, platformId: string): Promise<SiteRow | null> {
  const [row] = await reader
    .select({ issuer: platform.issuer, family: platform.family, key: webService })
    .from(platform)
    .leftJoin(webService, eq(webService.platformId, platform.platformId))
    .where(eq(platform.platformId, platformId));
  return row ?? null;
}

/** @throws ToolError `unauthenticated` where there is no such platform any more */
export async function webServiceState(
  reader: Reader,
  platformId: string,
): Promise<WebServiceState> {
  const site = await readSite(reader, platformId);
  if (site === null) throw new ToolError('unauthenticated');
  return siteState(site);
}

function siteState({ issuer, family, key }: SiteRow): WebServiceState {
  return {
    possible: lmsOf(family).webService !== null,
    issuer,
    setAt: key?.setAt.toISOString() ?? null,
    lastReadAt: key?.lastReadAt?.toISOString() ?? null,
    problem: Problem.parse(key?.problem ?? null),
    problemAt: key?.problemAt?.toISOString() ?? null,
  };
}

export async function readContentsState(
  reader: Reader,
  { platformId, courseId }: CourseKey,
): Promise<CourseContentsState> {
  const site = await readSite(reader, platformId);
  const offered = site !== null && site.key !== null && lmsOf(site.family).webService !== null;
  const [row] = await reader
    .select()
    .from(courseContents)
    .where(and(eq(courseContents.platformId, platformId), eq(courseContents.courseId, courseId)));
  return {
    courseId,
    offered,
    readAt: row?.readAt?.toISOString() ?? null,
    complete: row?.complete ?? false,
    problem: offered ? Problem.parse(row?.problem ?? null) : null,
  };
}

/** The course that Blocmap was last opened from; null on a platform without one. */
export async function latestCourse(reader: Reader, platformId: string): Promise<string | null> {
  const [row] = await reader
    .select({ courseId: course.courseId })
    .from(course)
    .where(eq(course.platformId, platformId))
    .orderBy(desc(course.seenAt))
    .limit(1);
  return row?.courseId ?? null;
}
