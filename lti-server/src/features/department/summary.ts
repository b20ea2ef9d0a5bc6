import type { Certification } from '@blocmap/shared/certification';
import { computeCoverage } from '@blocmap/shared/coverage';
import type { DepartmentOverview } from '@blocmap/shared/protocol';
import type { DepartmentCourse, DepartmentTag } from './records.ts';

export type DepartmentSummary = Omit<DepartmentOverview, 'certification'>;

/**
 * Courses beside one another and all together. What makes a number is given once, in the total,
 * under `courseId/moduleKey`: a course's own contributions are those that begin with its id.
 */
export function summarise(
  certification: Certification,
  courses: readonly DepartmentCourse[],
  tags: readonly DepartmentTag[],
  activities: ReadonlyMap<string, number>,
): DepartmentSummary {
  const byCourse = new Map<
    string,
    { activity: string; target: string; nature: DepartmentTag['nature'] }[]
  >(courses.map((course) => [course.courseId, []]));
  for (const { courseId, moduleKey, target, nature } of tags) {
    byCourse.get(courseId)?.push({ activity: `${courseId}/${moduleKey}`, target, nature });
  }
  const total = computeCoverage(certification, [...byCourse.values()].flat());
  const competences = total.blocks.flatMap((block) => block.competences);
  return {
    courses: courses.map(({ courseId, title }) => {
      const coverage = computeCoverage(certification, byCourse.get(courseId) ?? []);
      return {
        courseId,
        title,
        activities: activities.get(courseId) ?? 0,
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
