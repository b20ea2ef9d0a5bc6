import type { Activity, CourseCopy, FormerActivity } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import type { Choices } from './model.ts';
import { Ties } from './pairs.tsx';
import { courseCopiesTexts } from './texts.ts';

interface AskedProps {
  readonly copy: CourseCopy;
  readonly choices: Choices;
  /** Null: none takes its place. */
  readonly onChoose: (from: string, to: string | null) => void;
}

/** Former activities that may have become several things: a person says which, or none. */
export function DoubtfulOnes({ copy, choices, onChoose }: AskedProps): VNode | null {
  const texts = useTexts(courseCopiesTexts);
  if (copy.doubtful.length === 0) return null;
  return (
    <section aria-labelledby="doubtful-title">
      <h2 id="doubtful-title">{texts.doubtful}</h2>
      <p class="quiet">{texts.doubtfulHelp}</p>
      {copy.doubtful.map(({ from, candidates }) => (
        <fieldset key={from.moduleKey} class="copy-question">
          <legend>
            {from.title} <span class="quiet">{from.sectionTitle}</span>
          </legend>
          <Ties former={from} />
          {candidates.map((one) => (
            <label key={one.moduleKey} class="choice">
              <input
                type="radio"
                name={from.moduleKey}
                checked={choices.get(from.moduleKey) === one.moduleKey}
                onChange={() => onChoose(from.moduleKey, one.moduleKey)}
              />
              <span>
                {one.title}{' '}
                <span class="quiet">
                  {one.sectionTitle} ({texts[`reason-${one.reason}`]})
                </span>
              </span>
            </label>
          ))}
          <label class="choice">
            <input
              type="radio"
              name={from.moduleKey}
              checked={!choices.has(from.moduleKey)}
              onChange={() => onChoose(from.moduleKey, null)}
            />
            {texts.none}
          </label>
        </fieldset>
      ))}
    </section>
  );
}

/** Former activities that nothing is like; who may know their names can give them a place. */
export function Orphans({
  copy,
  choices,
  onChoose,
  activities,
}: AskedProps & { readonly activities: readonly Activity[] }): VNode | null {
  const texts = useTexts(courseCopiesTexts);
  const { orphans } = copy;
  if (orphans.activities === 0) return null;
  const isNamed = orphans.listed.length > 0;
  return (
    <section aria-labelledby="orphans-title">
      <h2 id="orphans-title">{texts.orphans}</h2>
      <p class="quiet">
        {isNamed ? texts.orphansHelp : texts.orphansCounted(orphans.activities, orphans.ties)}
      </p>
      <ul class="copy-pairs">
        {orphans.listed.map((one) => (
          <li key={one.moduleKey}>
            <span>
              <strong>{one.title}</strong> <span class="quiet">{one.sectionTitle}</span>
            </span>
            <Ties former={one} />
            {place(one)}
          </li>
        ))}
      </ul>
    </section>
  );

  function place({ moduleKey, title }: FormerActivity): VNode {
    return (
      <select
        class="field"
        aria-label={texts.choose(title)}
        value={choices.get(moduleKey) ?? ''}
        onChange={(event) => onChoose(moduleKey, event.currentTarget.value || null)}
      >
        <option value="">{texts.none}</option>
        {activities.map((one) => (
          <option key={one.moduleKey} value={one.moduleKey}>
            {one.title}
          </option>
        ))}
      </select>
    );
  }
}
