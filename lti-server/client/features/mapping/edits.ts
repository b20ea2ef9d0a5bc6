import type { TargetId } from '@blocmap/shared/certification';
import type { Nature } from '@blocmap/shared/coverage';
import type { ModuleKey, Tag } from '@blocmap/shared/protocol';
import { tagsOf, type TagIndex } from '../../course/index.ts';

/** What somebody wants a cell to be; null: no tag. */
export interface Edit {
  readonly moduleKey: ModuleKey;
  readonly target: TargetId;
  readonly nature: Nature | null;
}

const after = { taught: 'formative', formative: 'certificative', certificative: null } as const;

/** none → ○ → ◐ → ● → none. A proposal is first accepted as it is. */
export function nextNature(tag: Tag | undefined): Nature | null {
  if (tag === undefined) return 'taught';
  if (tag.state === 'proposed') return tag.nature;
  return after[tag.nature];
}

/**
 * The edits that make these cells this nature: those already so are left out, locked ones are
 * counted and left alone.
 */
export function editsFor(
  index: TagIndex,
  cells: Iterable<{ readonly moduleKey: ModuleKey; readonly target: TargetId }>,
  nature: Nature | null,
): { edits: Edit[]; locked: number } {
  const edits: Edit[] = [];
  let locked = 0;
  for (const { moduleKey, target } of cells) {
    const tag = tagsOf(index, moduleKey).get(target);
    if (tag?.state === 'locked') locked += 1;
    else if (!isAlready(tag, nature)) edits.push({ moduleKey, target, nature });
  }
  return { edits, locked };
}

function isAlready(tag: Tag | undefined, nature: Nature | null): boolean {
  if (tag === undefined) return nature === null;
  return tag.nature === nature && tag.state !== 'proposed';
}
