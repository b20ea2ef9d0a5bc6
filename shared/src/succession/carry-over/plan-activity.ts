import { certificationOf, type TargetId } from '../../certification/index.ts';
import { compareNaturally } from '../../language/index.ts';
import type { MappingEntry } from '../mapping/index.ts';
import { contentOf, isWeaker, sameContent, strongest } from './strongest.ts';
import type { AlreadyThere, CarryStep, CourseTag, NotCarried } from './types.ts';

/** A mapping, ready to be asked. */
export interface Route {
  readonly entries: ReadonlyMap<TargetId, MappingEntry>;
  /** The code of the old certification. */
  readonly from: string;
  /** True between two versions of one certification: old and new ids are then the same places. */
  readonly isSameCode: boolean;
}

export interface ActivityPlan {
  readonly old: readonly CourseTag[];
  readonly steps: readonly CarryStep[];
  readonly alreadyThere: readonly AlreadyThere[];
  readonly notCarried: readonly NotCarried[];
}

type Several = [CourseTag, ...CourseTag[]];

/** @param tags  all of one activity, at most one for each target */
export function planActivity(tags: readonly CourseTag[], route: Route): ActivityPlan {
  const old = tags
    .filter((tag) => certificationOf(tag.target) === route.from)
    .toSorted((a, b) => compareNaturally(a.target, b.target));
  const arriving = new Map<TargetId, Several>();
  const notCarried: NotCarried[] = [];
  for (const tag of old) {
    const way = wayOf(tag, route);
    if (typeof way === 'string') notCarried.push({ tag, reason: way });
    else for (const target of way) arrive(arriving, target, tag);
  }

  const there = new Map(tags.map((tag) => [tag.target, tag]));
  const left = new Set(leftPlaces(old, route));
  const steps: CarryStep[] = [];
  const alreadyThere: AlreadyThere[] = [];
  for (const target of [...new Set([...arriving.keys(), ...left])].toSorted(compareNaturally)) {
    const known = there.get(target);
    const before = known === undefined ? null : contentOf(known);
    const arrived = arriving.get(target);
    if (arrived === undefined) {
      if (known !== undefined) steps.push(stepOf(known, target, null, [known]));
      continue;
    }
    const after = strongest(arrived);
    if (before !== null && (!left.has(target) || sameContent(before, after))) {
      for (const tag of arrived) {
        const weaker = isWeaker(before.nature, tag.nature);
        alreadyThere.push({ tag, target, there: before, isWeaker: weaker });
      }
    } else {
      steps.push({ ...stepOf(arrived[0], target, after, arrived), before });
    }
  }
  return { old, steps, alreadyThere, notCarried };
}

function wayOf(tag: CourseTag, { entries }: Route): readonly TargetId[] | NotCarried['reason'] {
  const entry = entries.get(tag.target);
  if (entry === undefined) return 'unknown-target';
  if (entry.to.length === 0) return 'none';
  return entry.confirmed ? entry.to : 'unconfirmed';
}

/** Between versions of one certification a decided tag leaves its id, which may say something else now. */
function leftPlaces(old: readonly CourseTag[], { entries, isSameCode }: Route): TargetId[] {
  if (!isSameCode) return [];
  return old.map((tag) => tag.target).filter((target) => entries.get(target)?.confirmed === true);
}

function arrive(arriving: Map<TargetId, Several>, target: TargetId, tag: CourseTag): void {
  const others = arriving.get(target);
  if (others === undefined) arriving.set(target, [tag]);
  else others.push(tag);
}

function stepOf(
  { courseId, moduleKey, ...content }: CourseTag,
  target: TargetId,
  after: CarryStep['after'],
  tags: readonly CourseTag[],
): CarryStep {
  return {
    courseId,
    moduleKey,
    target,
    before: contentOf(content),
    after,
    from: tags.map((tag) => tag.target),
    rule: after === null ? 'taken-away' : tags.length > 1 ? 'strongest' : 'only',
  };
}
