import type { Nature } from '@blocmap/shared/coverage';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { useTexts } from '../i18n/index.ts';
import { Glyph } from './glyph.tsx';
import { uiTexts } from './texts.ts';

export const NATURES = ['taught', 'formative', 'certificative'] as const;

interface NatureChoiceProps {
  readonly label: string;
  readonly value: Nature;
  readonly onChange: (nature: Nature) => void;
}

/** ○ ◐ ● side by side, of which one holds. */
export function NatureChoice({ label, value, onChange }: NatureChoiceProps): VNode {
  const texts = useTexts(uiTexts);
  const name = useId();
  return (
    <fieldset class="nature-choice">
      <legend>{label}</legend>
      {NATURES.map((nature) => (
        <label key={nature} class="segment">
          <input
            type="radio"
            name={name}
            value={nature}
            checked={nature === value}
            onChange={() => onChange(nature)}
          />
          <Glyph nature={nature} /> {texts[nature]}
        </label>
      ))}
    </fieldset>
  );
}
