import type { Certification } from '@blocmap/shared/certification';
import { computeCoverage } from '@blocmap/shared/coverage';
import type { DepartmentOverview } from '@blocmap/shared/protocol';
import type { CourseContent } from './course-contents.ts';
import type { DepartmentCourse } from './records.ts';

export type DepartmentSummary = Omit<DepartmentOverview, 'certification' | 'certifications'>;

/**
 * Courses beside one another and all together. What makes a number is given once, in the total,
 * under `courseId/moduleKey`: a course's own contributions are those that begin with its id.
 */
export function summarise(
  certification: Certification,
  courses: readonly DepartmentCourse[],
  contents: ReadonlyMap<string, CourseContent>,
): DepartmentSummary {
  const tagsOf = (courseId: string) =>
    (contents.get(courseId)?.tags ?? []).map(({ moduleKey, target, nature }) => ({
      activity: `${courseId}/${moduleKey}`,
      target,
      nature,
    }));
  const byCourse = new Map(courses.map(({ courseId }) => [courseId, tagsOf(courseId)]));
  const total = computeCoverage(certification, [...byCourse.values()].flat());
  const competences = total.blocks.flatMap((block) => block.competences);
  return {
    courses: courses.map(({ courseId, title }) => {
      const coverage = computeCoverage(certification, byCourse.get(courseId) ?? []);
      return {
        courseId,
        title,
        activities: contents.get(courseId)?.activities ?? 0,
        tagged: coverage.tagged.size,
        blocks: coverage.blocks.map((block) => ({
          ...block,
          competences: block.competences.map((one) => ({ ...one, contributions: [] })),
        })),
      };
    }),
    total: total.blocks,
    gaps: {
      blocksNotServed: total.notServed,
      competencesNotServed: competences
        .filter((one) => one.strongest === null)
        .map((one) => one.id),
      competencesNeverAssessed: competences
        .filter((one) => one.strongest !== null && one.strongest !== 'certificative')
        .map((one) => one.id),
    },
  };
}
