import type { ActivityPlan } from './plan-activity.ts';
import type { CarryCounts, CarryStep } from './types.ts';

const NOTHING: CarryCounts = {
  old: 0,
  added: 0,
  changed: 0,
  takenAway: 0,
  carried: 0,
  alreadyThere: 0,
  notCarried: 0,
};

export function countPlan({ old, steps, alreadyThere, notCarried }: ActivityPlan): CarryCounts {
  const count = (isMeant: (step: CarryStep) => boolean): number => steps.filter(isMeant).length;
  const carrying = steps.filter((step) => step.after !== null);
  return {
    old: old.length,
    added: count((step) => step.before === null),
    changed: count((step) => step.before !== null && step.after !== null),
    takenAway: count((step) => step.after === null),
    carried: new Set(carrying.flatMap((step) => step.from)).size,
    alreadyThere: new Set(alreadyThere.map(({ tag }) => tag.target)).size,
    notCarried: notCarried.length,
  };
}

export function sumCounts(all: readonly CarryCounts[]): CarryCounts {
  return all.reduce(
    (sum, one) => ({
      old: sum.old + one.old,
      added: sum.added + one.added,
      changed: sum.changed + one.changed,
      takenAway: sum.takenAway + one.takenAway,
      carried: sum.carried + one.carried,
      alreadyThere: sum.alreadyThere + one.alreadyThere,
      notCarried: sum.notCarried + one.notCarried,
    }),
    NOTHING,
  );
}
