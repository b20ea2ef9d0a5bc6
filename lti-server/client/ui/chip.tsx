import { shortCode } from '@blocmap/shared/certification';
import type { CertificationOutline, Tag } from '@blocmap/shared/protocol';
import type { ComponentChildren, VNode } from 'preact';
import { blockOfTarget, targetText } from '../course/index.ts';
import { useTexts } from '../i18n/index.ts';
import { Glyph } from './glyph.tsx';
import { uiTexts } from './texts.ts';

interface ChipProps {
  readonly outline: CertificationOutline;
  readonly tag: Pick<Tag, 'target' | 'nature' | 'state'>;
  readonly children?: ComponentChildren;
}

/** `BC03.2 ●`, dotted while it is a proposal. */
export function Chip({ outline, tag, children }: ChipProps): VNode {
  const texts = useTexts(uiTexts);
  const family = blockOfTarget(outline, tag.target)?.family ?? 'general';
  const text = targetText(outline, tag.target);
  return (
    <span class={`chip family-${family} state-${tag.state}`} title={text}>
      {shortCode(tag.target)} <Glyph nature={tag.nature} size={11} />
      <span class="vh">
        {text}, {texts[tag.nature]}
      </span>
      {children}
    </span>
  );
}
