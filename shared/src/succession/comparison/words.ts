import { diffArrays } from 'diff';
import type { Segment } from './types.ts';

/** A word, white space, or one other sign. */
const PIECE = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
/** Beyond so many pieces that differ, the texts are two. Bounds time and memory too. */
const MOST_DIFFERENCES = 800;
/** Below this share of words in common, word by word is harder to read than one beside the other. */
const LEAST_IN_COMMON = 0.25;

/**
 * A text's change word by word. The `same` and `removed` segments together are the old text, the
 * `same` and `added` ones the new.
 */
export function compareWords(before: string, after: string): Segment[] {
  const pieces = diffArrays(before.match(PIECE) ?? [], after.match(PIECE) ?? [], {
    maxEditLength: MOST_DIFFERENCES,
  });
  const segments = pieces?.map(({ value, added, removed }): Segment => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return { kind, text: value.join('') };
  });
  if (segments !== undefined && isReadable(segments, before, after)) return segments;
  return [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '');
}

function isReadable(segments: readonly Segment[], before: string, after: string): boolean {
  const common = segments
    .filter((segment) => segment.kind === 'same')
    .reduce((sum, segment) => sum + lettersIn(segment.text), 0);
  return common >= LEAST_IN_COMMON * Math.max(lettersIn(before), lettersIn(after));
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}
