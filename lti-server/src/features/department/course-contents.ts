import type { Store } from '../../store/index.ts';
import {
  countActivities,
  readCountingTags,
  type DepartmentCourse,
  type DepartmentTag,
} from './records.ts';

/** Of a large platform; some hundreds of bytes for each tag. */
const MOST_KEPT = 3000;

/** What a course gives to a department. */
export interface CourseContent {
  readonly activities: number;
  readonly tags: readonly DepartmentTag[];
}

/**
 * Reads what courses give, and keeps it for as long as their revision is the same: after a change in
 * one course, one course is read.
 */
export function createCourseContents(store: Store) {
  const kept = new Map<string, { readonly revision: number; readonly content: CourseContent }>();

  return async (
    platformId: string,
    courses: readonly DepartmentCourse[],
  ): Promise<Map<string, CourseContent>> => {
    const contents = new Map<string, CourseContent>();
    const stale: DepartmentCourse[] = [];
    for (const course of courses) {
      const known = kept.get(keyOf(platformId, course));
      if (known?.revision === course.revision) contents.set(course.courseId, known.content);
      else stale.push(course);
    }
    if (stale.length === 0) return contents;
    const read = await readContents(store, platformId, stale);
    for (const course of stale) {
      const content = read.get(course.courseId) ?? { activities: 0, tags: [] };
      contents.set(course.courseId, content);
      kept.delete(keyOf(platformId, course));
      kept.set(keyOf(platformId, course), { revision: course.revision, content });
    }
    for (const key of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(key);
    }
    return contents;
  };
}

async function readContents(
  store: Store,
  platformId: string,
  courses: readonly DepartmentCourse[],
): Promise<Map<string, CourseContent>> {
  const courseIds = courses.map((course) => course.courseId);
  const { tags, counts } = await store.read(async (reader) => ({
    tags: await readCountingTags(reader, platformId, courseIds),
    counts: await countActivities(reader, platformId, courseIds),
  }));
  const byCourse = new Map<string, DepartmentTag[]>();
  for (const tag of tags) {
    const list = byCourse.get(tag.courseId);
    if (list === undefined) byCourse.set(tag.courseId, [tag]);
    else list.push(tag);
  }
  return new Map(
    courseIds.map((courseId) => [
      courseId,
      { activities: counts.get(courseId) ?? 0, tags: byCourse.get(courseId) ?? [] },
    ]),
  );
}

function keyOf(platformId: string, { courseId }: DepartmentCourse): string {
  return JSON.stringify([platformId, courseId]);
}
