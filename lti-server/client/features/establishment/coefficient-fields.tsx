import { shortCode } from '@blocmap/shared/certification';
import type { Layer } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatNumber, useLocale, useTexts } from '../../i18n/index.ts';
import { inputOf, readCoefficient, type CoefficientInput } from './coefficient-input.ts';
import type { LayerSync } from './layer-sync.ts';
import { establishmentTexts } from './texts.ts';

interface CoefficientFieldsProps {
  readonly block: Layer['blocks'][number];
  readonly sync: LayerSync;
  /** Of the list of sources that were given so far. */
  readonly sourcesId: string;
}

/** The establishment's weight of a block: saved when the fields are left, never without a source. */
export function CoefficientFields({ block, sync, sourcesId }: CoefficientFieldsProps): VNode {
  const texts = useTexts(establishmentTexts);
  const locale = useLocale();
  const problemId = useId();
  const [draft, setDraft] = useState<CoefficientInput | null>(null);
  const [problem, setProblem] = useState<'value' | 'source' | null>(null);
  const typed = draft ?? inputOf(block, (value) => formatNumber(locale, value));
  const code = shortCode(block.code);
  // Where a decree says it, there is nothing to do: what is there is not to look like a form to fill.
  const [open, setOpen] = useState(false);
  if (block.decree.kind !== 'unknown' && block.weight.origin !== 'establishment' && !open) {
    return (
      <button type="button" class="link" onClick={() => setOpen(true)}>
        {texts.enterOther}
        <span class="vh"> {code}</span>
      </button>
    );
  }
  const save = async (): Promise<void> => {
    if (draft === null) return;
    const outcome = readCoefficient(block, draft);
    if ('problem' in outcome) return setProblem(outcome.problem);
    setProblem(null);
    if (outcome.change === null || (await sync.change([outcome.change]))) setDraft(null);
  };
  const edit = (change: Partial<CoefficientInput>): void => setDraft({ ...typed, ...change });
  const controls = {
    onBlur(event: FocusEvent) {
      const { currentTarget: from, relatedTarget: to } = event;
      const fields = from instanceof Element ? from.closest('.layer-fields') : null;
      if (!(to instanceof Node) || fields?.contains(to) !== true) void save();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key === 'Enter') void save();
      if (event.key === 'Escape') {
        setDraft(null);
        setProblem(null);
      }
    },
  };
  return (
    <div role="group" aria-label={texts.weightOf(code)} class="layer-fields">
      <select
        {...controls}
        class="field"
        aria-label={texts.kindOf(code)}
        value={typed.kind}
        onChange={({ currentTarget }) =>
          edit({ kind: currentTarget.value === 'coefficient' ? 'coefficient' : 'points-above-10' })
        }
      >
        <option value="coefficient">{texts.coefficient}</option>
        <option value="points-above-10">{texts.points}</option>
      </select>
      {typed.kind === 'coefficient' ? (
        <input
          {...controls}
          class="field layer-number"
          type="text"
          inputMode="decimal"
          aria-label={texts.coefficientOf(code)}
          aria-invalid={problem === 'value'}
          aria-describedby={problemId}
          value={typed.value}
          onInput={(event) => edit({ value: event.currentTarget.value })}
        />
      ) : null}
      <input
        {...controls}
        class="field layer-source-field"
        type="text"
        list={sourcesId}
        maxLength={500}
        aria-label={texts.sourceOf(code)}
        aria-invalid={problem === 'source'}
        aria-describedby={problemId}
        placeholder={texts.sourceExample}
        value={typed.source}
        onInput={(event) => edit({ source: event.currentTarget.value })}
      />
      {block.weight.origin === 'establishment' ? (
        <button
          type="button"
          class="link"
          aria-label={texts.removeCoefficient(code)}
          onClick={() => {
            setDraft(null);
            void sync.change([{ kind: 'removeCoefficient', block: block.code }]);
          }}
        >
          {texts.remove}
        </button>
      ) : null}
      <p id={problemId} class="field-problem" role="alert">
        {problem === null ? '' : problem === 'value' ? texts.valueProblem : texts.sourceProblem}
      </p>
    </div>
  );
}
