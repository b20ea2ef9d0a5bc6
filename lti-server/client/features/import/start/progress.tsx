import type { VNode } from 'preact';
import { formatNumber, useLocale, useTexts } from '../../../i18n/index.ts';
import { uiTexts } from '../../../ui/index.ts';
import { importTexts } from '../texts.ts';
import type { ReadingState } from './use-reading.ts';

type Under = Extract<ReadingState, { step: 'reading' | 'sending' }>;
const MEGABYTE = 1024 * 1024;

/** How far a reading has got, and the way out of it. */
export function Progress({ state, onCancel }: { state: Under; onCancel: () => void }): VNode {
  const texts = useTexts(importTexts);
  const words = useTexts(uiTexts);
  const locale = useLocale();
  const known = state.step === 'reading' && state.total > 0 ? state : null;
  const megabytes = (bytes: number): string => formatNumber(locale, Math.round(bytes / MEGABYTE));
  return (
    <section class="reading" data-testid="import-progress">
      <p role="status">
        {state.step === 'reading' ? texts.reading(state.name) : texts.sending(state.name)}
      </p>
      {known === null ? (
        <progress aria-label={texts.progress} />
      ) : (
        <progress aria-label={texts.progress} max={known.total} value={known.read} />
      )}
      <p class="quiet">
        {known === null ? '' : texts.megabytes(megabytes(known.read), megabytes(known.total))}
      </p>
      {state.step === 'reading' ? (
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      ) : null}
    </section>
  );
}
