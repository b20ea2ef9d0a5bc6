import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import { deepLinkingTexts } from './texts.ts';

interface ScoreFieldsProps {
  /** As typed; null: without a score. */
  readonly maximum: string | null;
  readonly invalid: boolean;
  readonly onChange: (maximum: string | null) => void;
}

export function ScoreFields({ maximum, invalid, onChange }: ScoreFieldsProps): VNode {
  const texts = useTexts(deepLinkingTexts);
  return (
    <fieldset class="form-field">
      <legend class="field-label">{texts.scoring}</legend>
      <div class="choice-row">
        <label class="choice">
          <input
            type="radio"
            name="scoring"
            checked={maximum !== null}
            onChange={() => onChange(maximum ?? '20')}
          />
          {texts.scored}
        </label>
        <input
          type="text"
          inputMode="decimal"
          class="score-input"
          aria-label={texts.maximum}
          aria-invalid={invalid}
          aria-describedby="new-maximum-problem"
          value={maximum ?? ''}
          disabled={maximum === null}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        <label class="choice">
          <input
            type="radio"
            name="scoring"
            checked={maximum === null}
            onChange={() => onChange(null)}
          />
          {texts.unscored}
        </label>
      </div>
      <p id="new-maximum-problem" class="field-problem">
        {invalid ? texts.maximumInvalid : ''}
      </p>
    </fieldset>
  );
}
