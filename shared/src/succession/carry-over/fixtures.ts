/** Mappings and tags for the tests of carrying over. */
import type { MappingEntry, SuccessionMapping } from '../mapping/index.ts';
import type { CourseTag } from './index.ts';

const hash = '0'.repeat(64);

export function entry(from: string, to: string[], confirmed = true): MappingEntry {
  const kind = to.length === 0 ? 'none' : 'near';
  const reason = {
    code: 'shared-words',
    score: 1,
    words: [],
    sameBlock: true,
    others: [],
  } as const;
  return { from, to, kind, confirmed, reason: { ...reason, words: [], others: [] } };
}

export function mappingOf(entries: MappingEntry[], to = 'RNCP2'): SuccessionMapping {
  return { from: { code: 'RNCP1', hash }, to: { code: to, hash }, entries };
}

export function tag(target: string, more: Partial<CourseTag> = {}): CourseTag {
  return {
    courseId: 'c',
    moduleKey: 'cm:1',
    target,
    nature: 'taught',
    weight: 1,
    state: 'validated',
    ...more,
  };
}
