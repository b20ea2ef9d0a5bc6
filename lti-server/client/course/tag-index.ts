import type { TargetId } from '@blocmap/shared/certification';
import type { ModuleKey, Tag } from '@blocmap/shared/protocol';

/** An activity's tags by what they point at. */
export type ActivityTags = ReadonlyMap<TargetId, Tag>;
export type TagIndex = ReadonlyMap<ModuleKey, ActivityTags>;

const none: ActivityTags = new Map();

export function tagsOf(index: TagIndex, moduleKey: ModuleKey): ActivityTags {
  return index.get(moduleKey) ?? none;
}

/**
 * Tags by activity. An activity whose tags are as before keeps its map, so that only the rows that
 * changed are drawn again.
 */
export function indexTags(tags: readonly Tag[], before: TagIndex = new Map()): TagIndex {
  const index = new Map<ModuleKey, Map<TargetId, Tag>>();
  for (const tag of tags) {
    const own = index.get(tag.moduleKey) ?? new Map<TargetId, Tag>();
    index.set(tag.moduleKey, own.set(tag.target, tag));
  }
  return new Map([...index].map(([key, own]) => [key, keepIfSame(before.get(key), own)]));
}

function keepIfSame(known: ActivityTags | undefined, own: ActivityTags): ActivityTags {
  return known !== undefined && sameTags(known, own) ? known : own;
}

function sameTags(a: ActivityTags, b: ActivityTags): boolean {
  if (a.size !== b.size) return false;
  for (const [target, tag] of a) {
    const other = b.get(target);
    if (other === undefined || other.nature !== tag.nature || other.state !== tag.state) {
      return false;
    }
  }
  return true;
}
