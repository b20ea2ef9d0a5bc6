import type { VersionComparison } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';

export type FieldChange = VersionComparison['metadata'][number];
type Words = NonNullable<FieldChange['words']>;

/** One side of a text that has changed, with what is its own marked by a line as well as a hue. */
export function Side({ words, side }: { words: Words; side: 'removed' | 'added' }): VNode {
  return (
    <>
      {words
        .filter(({ kind }) => kind === 'same' || kind === side)
        .map(({ kind, text }, index) => {
          if (kind === 'same') return text;
          return side === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
        })}
    </>
  );
}

/** A value before or after, word by word where it is a text that has changed. */
export function Value({ change, side }: { change: FieldChange; side: 'removed' | 'added' }): VNode {
  if (change.words !== null) return <Side words={change.words} side={side} />;
  const value = side === 'removed' ? change.before : change.after;
  return <>{value === null ? '—' : String(value)}</>;
}
