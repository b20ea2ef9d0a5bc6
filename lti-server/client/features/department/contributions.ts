/** What made a number of the department's page. */
import { strongerNature, type BlockCoverage, type Contribution } from '@blocmap/shared/coverage';
import type { DepartmentOverview } from '@blocmap/shared/protocol';

/** A contribution, by course and activity. */
export interface Made extends Contribution {
  readonly courseId: string;
  readonly moduleKey: string;
}

/**
 * The activities behind a cell. The server tells them once, in the total, under
 * `courseId/moduleKey`, in the order of the courses; of a block each activity counts once, with its strongest nature.
 *
 * @param courseId  of one course; null: of all
 */
export function madeBy(
  overview: DepartmentOverview,
  target: string,
  courseId: string | null,
): Made[] {
  const found = new Map<string, Made>();
  for (const contribution of contributionsTo(overview.total, target)) {
    const course = overview.courses.find((one) =>
      contribution.activity.startsWith(`${one.courseId}/`),
    );
    if (course === undefined || (courseId !== null && course.courseId !== courseId)) continue;
    const known = found.get(contribution.activity);
    const nature = strongerNature(known?.nature ?? null, contribution.nature);
    found.set(contribution.activity, {
      ...contribution,
      nature: nature ?? contribution.nature,
      courseId: course.courseId,
      moduleKey: contribution.activity.slice(course.courseId.length + 1),
    });
  }
  const position = new Map(overview.courses.map((one, at) => [one.courseId, at]));
  return [...found.values()].toSorted(
    (a, b) => (position.get(a.courseId) ?? 0) - (position.get(b.courseId) ?? 0),
  );
}

function contributionsTo(total: readonly BlockCoverage[], target: string): Contribution[] {
  return total
    .flatMap(({ code, competences }) =>
      competences.filter(({ id }) => code === target || id === target),
    )
    .flatMap(({ contributions }) => contributions);
}
