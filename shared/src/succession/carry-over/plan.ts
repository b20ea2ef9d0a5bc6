import type { SuccessionMapping } from '../mapping/index.ts';
import { compareNaturally } from '../../language/index.ts';
import { countPlan, sumCounts } from './count.ts';
import { type ActivityPlan, planActivity, type Route } from './plan-activity.ts';
import type { CarryOverPlan, CarryStep, CourseCounts, CourseTag } from './types.ts';

/**
 * What carrying tags over would do, as plain data: nothing is done. Every old tag is in a step, in
 * `alreadyThere` or in `notCarried`; tags of other certifications are not looked at.
 *
 * The old tags stay: who finishes the old certification loses nothing. Only between two versions of
 * one certification, where an id may have come to say something else, does a decided tag leave the
 * place that it had. What no person has confirmed in the mapping is not carried.
 *
 * @param tags  of the activities in question, those on the new certification included; one for each
 *   activity and target
 */
export function planCarryOver(
  mapping: SuccessionMapping,
  tags: readonly CourseTag[],
): CarryOverPlan {
  const route: Route = {
    entries: new Map(mapping.entries.map((entry) => [entry.from, entry])),
    from: mapping.from.code,
    isSameCode: mapping.from.code === mapping.to.code,
  };
  const plans: ActivityPlan[] = [];
  const courses: CourseCounts[] = [];
  for (const [courseId, ofCourse] of groupBy(tags, (tag) => tag.courseId)) {
    const activities = groupBy(ofCourse, (tag) => tag.moduleKey)
      .map(([moduleKey, ofActivity]) => ({ moduleKey, plan: planActivity(ofActivity, route) }))
      .filter(({ plan }) => plan.old.length > 0)
      .map(({ moduleKey, plan }) => ({ moduleKey, plan, counts: countPlan(plan) }));
    if (activities.length === 0) continue;
    plans.push(...activities.map(({ plan }) => plan));
    courses.push({
      courseId,
      counts: sumCounts(activities.map(({ counts }) => counts)),
      activities: activities.map(({ moduleKey, counts }) => ({ moduleKey, counts })),
    });
  }
  return {
    steps: plans.flatMap((plan) => plan.steps),
    alreadyThere: plans.flatMap((plan) => plan.alreadyThere),
    notCarried: plans.flatMap((plan) => plan.notCarried),
    counts: sumCounts(courses.map(({ counts }) => counts)),
    courses,
  };
}

/** The steps that take a plan back, the last one first. */
export function reverseSteps(steps: readonly CarryStep[]): CarryStep[] {
  return steps.map((step) => ({ ...step, before: step.after, after: step.before })).toReversed();
}

/** In the order of the keys. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups].toSorted(([a], [b]) => compareNaturally(a, b));
}
