import type { VNode } from 'preact';
import { useTexts } from '../i18n/index.ts';
import { Glyph } from './glyph.tsx';
import { uiTexts } from './texts.ts';

const natures = ['taught', 'formative', 'certificative'] as const;
const families = ['professional', 'general', 'optional'] as const;

/** What the shapes and hues say. */
export function Legend(): VNode {
  const texts = useTexts(uiTexts);
  return (
    <ul class="legend" aria-label={texts.legend}>
      {natures.map((nature) => (
        <li key={nature}>
          <Glyph nature={nature} size={12} /> {texts[nature]}
        </li>
      ))}
      <li>
        <i class="legend-none" aria-hidden="true">
          —
        </i>{' '}
        {texts.legendNone}
      </li>
      {families.map((family) => (
        <li key={family}>
          <i class={`legend-family family-${family}`} aria-hidden="true" /> {texts[family]}
        </li>
      ))}
    </ul>
  );
}
