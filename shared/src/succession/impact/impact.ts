import type { TargetId } from '../../certification/index.ts';
import type { VersionComparison } from '../comparison/index.ts';
import type { SuccessionMapping } from '../mapping/index.ts';
import { compareNaturally } from '../../language/index.ts';
import type { Impact, ImpactCounts, ImpactKind, Usage } from './types.ts';

/** One use of something that is touched: a tag, or the grades of an activity on a block. */
interface Use {
  readonly courseId: string;
  readonly moduleKey: string;
  readonly target: TargetId;
  readonly kind: ImpactKind;
  readonly tags: number;
  readonly grades: number;
}

/**
 * Which courses, activities, tags and grades a succession or a new version touches. By a mapping,
 * everything on the old certification is; by a comparison, what has changed, moved or gone.
 */
export function impactOf(cause: SuccessionMapping | VersionComparison, usage: Usage): Impact {
  const kinds = 'entries' in cause ? kindsOfMapping(cause) : kindsOfComparison(cause);
  const uses = [
    ...usage.tags.map((use) => ({ ...use, tags: 1, grades: 0 })),
    ...usage.grades.map(({ block, ...use }) => ({ ...use, target: block, tags: 0 })),
  ].flatMap((use): Use[] => {
    const kind = kinds.get(use.target);
    return kind === undefined ? [] : [{ ...use, kind }];
  });
  return {
    totals: countUses(uses),
    kinds: groupBy(uses, (use) => use.kind).map((group) => ({
      kind: group[0].kind,
      ...countUses(group),
    })),
    targets: groupBy(uses, (use) => use.target).map((group) => ({
      target: group[0].target,
      kind: group[0].kind,
      ...countUses(group),
    })),
    courses: groupBy(uses, (use) => use.courseId).map((group) => {
      const { courses: _, ...counts } = countUses(group);
      return { courseId: group[0].courseId, ...counts };
    }),
  };
}

function kindsOfMapping({ entries }: SuccessionMapping): Map<TargetId, ImpactKind> {
  return new Map(entries.map(({ from, kind }) => [from, kind]));
}

function kindsOfComparison({ blocks }: VersionComparison): Map<TargetId, ImpactKind> {
  const kinds = new Map<TargetId, ImpactKind>();
  for (const block of blocks) {
    const compared = [
      { kind: block.kind, target: block.before?.code },
      ...block.competences.map(({ kind, before }) => ({ kind, target: before?.id })),
    ];
    for (const { kind, target } of compared) {
      if (target !== undefined && kind !== 'unchanged' && kind !== 'new') kinds.set(target, kind);
    }
  }
  return kinds;
}

function countUses(uses: readonly Use[]): ImpactCounts {
  return {
    courses: new Set(uses.map((use) => use.courseId)).size,
    activities: new Set(uses.map((use) => JSON.stringify([use.courseId, use.moduleKey]))).size,
    tags: uses.reduce((sum, use) => sum + use.tags, 0),
    grades: uses.reduce((sum, use) => sum + use.grades, 0),
  };
}

/** In the order of the keys. */
function groupBy(uses: readonly Use[], keyOf: (use: Use) => string): [Use, ...Use[]][] {
  const groups = new Map<string, [Use, ...Use[]]>();
  for (const use of uses) {
    const group = groups.get(keyOf(use));
    if (group === undefined) groups.set(keyOf(use), [use]);
    else group.push(use);
  }
  return [...groups].toSorted(([a], [b]) => compareNaturally(a, b)).map(([, group]) => group);
}
