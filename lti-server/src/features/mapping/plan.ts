import type { z } from 'zod';
import type { TagChange } from '@blocmap/shared/protocol';
import { ToolError, type ErrorDetail } from '../../http/index.ts';
import type { TagRow } from './records.ts';

/** What is said of an activity and a target: all that a person decides. */
export interface TagContent {
  readonly nature: TagRow['nature'];
  readonly state: TagRow['state'];
  readonly source: TagRow['source'];
  readonly weight: number;
  readonly authorId: string;
  readonly version: number;
}

/** One tag before and after; null: none. Written to the journal as it is, so that it can be undone. */
export interface Step {
  readonly moduleKey: string;
  readonly target: string;
  readonly before: TagContent | null;
  readonly after: TagContent | null;
}

type Change = z.output<typeof TagChange>;

/**
 * What the changes do to the tags, applied in their order. Steps that change nothing are left out.
 *
 * @param current  the tags of every activity that the changes name
 * @throws ToolError `conflict` where a tag is locked or is not the version that the change was made
 *   on; its details name each such change
 */
export function planChanges(
  current: readonly TagRow[],
  changes: readonly Change[],
  authorId: string,
): Step[] {
  const before = new Map(current.map((row) => [keyOf(row), contentOf(row)]));
  const after = new Map<string, TagContent | null>();
  const locked: ErrorDetail[] = [];
  const moved: ErrorDetail[] = [];
  changes.forEach((change, index) => {
    const key = keyOf(change);
    const now = after.has(key) ? (after.get(key) ?? null) : (before.get(key) ?? null);
    const path = `body.changes.${index}`;
    if (now?.state === 'locked') {
      locked.push({ path, expected: 'a tag that is not locked' });
    } else if (change.baseVersion !== undefined && change.baseVersion !== (now?.version ?? 0)) {
      moved.push({ path: `${path}.baseVersion`, expected: String(now?.version ?? 0) });
    } else {
      after.set(key, changed(now, change, authorId));
    }
  });
  if (locked.length > 0) throw new ToolError('conflict', { text: 'tag-locked', details: locked });
  if (moved.length > 0) throw new ToolError('conflict', { details: moved });
  return [...after]
    .map(([key, content]): Step => {
      const [moduleKey = '', target = ''] = JSON.parse(key) as string[];
      return { moduleKey, target, before: before.get(key) ?? null, after: content };
    })
    .filter((step) => !sameContent(step.before, step.after));
}

function changed(now: TagContent | null, change: Change, authorId: string): TagContent | null {
  if (change.nature === null) return null;
  if (now !== null && now.nature === change.nature && now.state === 'validated') return now;
  return {
    nature: change.nature,
    state: 'validated',
    source: change.source,
    weight: now?.weight ?? 1,
    authorId,
    version: (now?.version ?? 0) + 1,
  };
}

/** Versions set aside: the same words about the same thing. */
export function sameContent(a: TagContent | null, b: TagContent | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.nature === b.nature &&
    a.state === b.state &&
    a.source === b.source &&
    a.weight === b.weight &&
    a.authorId === b.authorId
  );
}

export function contentOf(row: TagRow): TagContent {
  const { nature, state, source, weight, authorId, version } = row;
  return { nature, state, source, weight, authorId, version };
}

export function keyOf({ moduleKey, target }: Pick<Step, 'moduleKey' | 'target'>): string {
  return JSON.stringify([moduleKey, target]);
}
