import { shortCode, type TargetId } from '@blocmap/shared/certification';
import type { CertificationOutline, DeepLinkResponse } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../api/index.ts';
import { targetText } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { TargetPicker } from '../../targets/index.ts';
import { NatureChoice, ProblemBanner } from '../../ui/index.ts';
import { blocksIn, itemOf, problemsOf, type ActivityDraft } from './draft.ts';
import { returnToPlatform } from './return-to-platform.ts';
import { ScoreFields } from './score-fields.tsx';
import { deepLinkingTexts } from './texts.ts';

interface NewActivityFormProps {
  readonly outline: CertificationOutline;
  readonly acceptsScores: boolean;
}

export function NewActivityForm({ outline, acceptsScores }: NewActivityFormProps): VNode {
  const texts = useTexts(deepLinkingTexts);
  const { api } = useApi();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<ActivityDraft>({
    title: '',
    targets: new Set(),
    nature: 'formative',
    maximum: acceptsScores ? '20' : null,
    primaryBlock: null,
  });
  const [tried, setTried] = useState(false);
  const [step, setStep] = useState<'editing' | 'sending' | 'leaving'>('editing');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const problems = tried ? problemsOf(draft) : [];
  const change = (part: Partial<ActivityDraft>): void => setDraft({ ...draft, ...part });
  const toggle = (target: TargetId): void => {
    const targets = new Set(draft.targets);
    if (!targets.delete(target)) targets.add(target);
    change({ targets });
  };

  const submit = async (): Promise<void> => {
    setTried(true);
    if (problemsOf(draft).length > 0) {
      // The first field in doubt, once it has been marked.
      setTimeout(() =>
        form.current
          ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid="true"]')
          ?.focus(),
      );
      return;
    }
    setStep('sending');
    setProblem(null);
    try {
      const body = { items: [itemOf(draft)] };
      const answer = await api.send<DeepLinkResponse>('POST', paths.deepLinking, body);
      setStep('leaving');
      returnToPlatform(answer);
    } catch (thrown) {
      setProblem(toProblem(thrown));
      setStep('editing');
    }
  };
  const blocks = blocksIn(draft.targets);
  return (
    <form
      ref={form}
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div class="form-field">
        <label class="field-label" for="new-title">
          {texts.name}
        </label>
        <input
          id="new-title"
          class="field wide"
          type="text"
          maxLength={255}
          required
          value={draft.title}
          aria-invalid={problems.includes('nameMissing')}
          aria-describedby="new-title-problem"
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
        <p id="new-title-problem" class="field-problem">
          {problems.includes('nameMissing') ? texts.nameMissing : ''}
        </p>
      </div>
      <NatureChoice
        label={texts.nature}
        value={draft.nature}
        onChange={(nature) => change({ nature })}
      />
      <fieldset
        class="form-field"
        tabIndex={-1}
        data-invalid={problems.includes('targetsMissing')}
        aria-describedby="new-targets-problem"
      >
        <legend class="field-label">{texts.targets}</legend>
        <p id="new-targets-problem" class="field-problem">
          {problems.includes('targetsMissing') ? texts.targetsMissing : ''}
        </p>
        <TargetPicker outline={outline} chosen={draft.targets} onToggle={toggle} />
      </fieldset>
      {acceptsScores ? (
        <ScoreFields
          maximum={draft.maximum}
          invalid={problems.includes('maximumInvalid')}
          onChange={(maximum) => change({ maximum })}
        />
      ) : (
        <p class="quiet">{texts.scoringUnavailable}</p>
      )}
      {draft.maximum !== null && blocks.length > 1 ? (
        <div class="form-field">
          <label class="field-label" for="new-primary">
            {texts.primary}
          </label>
          <select
            id="new-primary"
            class="field wide"
            value={draft.primaryBlock ?? blocks[0] ?? ''}
            onChange={(event) => change({ primaryBlock: event.currentTarget.value })}
          >
            {blocks.map((code) => (
              <option key={code} value={code}>
                {shortCode(code)} {targetText(outline, code)}
              </option>
            ))}
          </select>
        </div>
      ) : null}
      {problem === null ? null : <ProblemBanner problem={problem} onRetry={() => void submit()} />}
      <button type="submit" class="button primary" disabled={step !== 'editing'}>
        {{ editing: texts.add, sending: texts.adding, leaving: texts.backToMoodle }[step]}
      </button>
    </form>
  );
}
