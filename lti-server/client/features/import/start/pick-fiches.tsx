import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useTexts } from '../../../i18n/index.ts';
import { uiTexts } from '../../../ui/index.ts';
import type { RegisterContent } from '../register/index.ts';
import { importTexts } from '../texts.ts';
import { filterHeads } from './filter-heads.ts';

/** What one draft holds. */
const MOST_PICKED = 50;

interface PickFichesProps {
  readonly content: RegisterContent;
  readonly onPick: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** The fiches of an export, found by code or title; one or many are picked. */
export function PickFiches({ content, onPick, onCancel }: PickFichesProps): VNode {
  const texts = useTexts(importTexts);
  const words = useTexts(uiTexts);
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const { shown, count } = useMemo(() => filterHeads(content.heads, query), [content, query]);
  const toggle = (code: string, on: boolean): void => {
    const next = new Set(picked);
    if (on) next.add(code);
    else next.delete(code);
    setPicked(next);
  };
  const full = picked.size >= MOST_PICKED;
  return (
    <form
      data-testid="pick-fiches"
      onSubmit={(event) => {
        event.preventDefault();
        if (picked.size > 0) onPick([...picked]);
      }}
    >
      <h2>{texts.pickTitle(content.heads.length)}</h2>
      {content.problems > 0 ? (
        <p class="banner banner-warning">{texts.problems(content.problems)}</p>
      ) : null}
      {content.format === 'register-csv' ? (
        <p class="banner banner-warning">{texts.csvWithoutCompetences}</p>
      ) : null}
      <label class="field-label" for="fiche-search">
        {texts.search}
      </label>
      <input
        id="fiche-search"
        type="search"
        class="field wide"
        value={query}
        placeholder={texts.searchExample}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <p class="quiet" role="status">
        {texts.found(count, shown.length)}
      </p>
      <ul class="checklist fiches">
        {shown.map(({ code, title, active, blocks }) => (
          <li key={code}>
            <label class="choice">
              <input
                type="checkbox"
                checked={picked.has(code)}
                disabled={full && !picked.has(code)}
                onChange={(event) => toggle(code, event.currentTarget.checked)}
              />
              <span>
                <span class="code">{code}</span> {title}{' '}
                <span class="quiet">{texts.headFacts(blocks, active)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {full ? <p class="quiet">{texts.pickedMost(MOST_PICKED)}</p> : null}
      <div class="toolbar save-bar">
        <button type="submit" class="button primary" disabled={picked.size === 0}>
          {texts.goOn(picked.size)}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
