import type { ChangeKind } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { draftTexts } from './texts.ts';

const SIGNS: Record<ChangeKind, string> = {
  new: '+',
  changed: '≠',
  removed: '−',
  moved: '→',
  unchanged: '=',
};

/** What becomes of something, as a sign and a word. */
export function Kind({ kind }: { kind: ChangeKind }): VNode {
  const texts = useTexts(draftTexts);
  return (
    <span class={`kind kind-${kind}`}>
      <span aria-hidden="true">{SIGNS[kind]}</span> {texts[`kind-${kind}`]}
    </span>
  );
}
