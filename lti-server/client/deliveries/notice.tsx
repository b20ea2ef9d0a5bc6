import type { CourseDeliveries } from '@blocmap/shared/protocol';
import type { ComponentChildren, VNode } from 'preact';
import { formatTime, useLocale, useTexts } from '../i18n/index.ts';
import { deliveriesTexts } from './texts.ts';

interface NoticeProps {
  readonly counts: Pick<CourseDeliveries, 'pending' | 'failed' | 'nextAttemptAt'>;
  readonly onRetry: () => void;
  readonly children?: ComponentChildren;
}

/** « 3 notes en attente, prochaine tentative 14:05 », with a way to try now; nothing where all are sent. */
export function DeliveryNotice({ counts, onRetry, children }: NoticeProps): VNode | null {
  const texts = useTexts(deliveriesTexts);
  const locale = useLocale();
  const { pending, failed, nextAttemptAt } = counts;
  if (pending === 0 && failed === 0) return null;
  const isLater = nextAttemptAt !== null && Date.parse(nextAttemptAt) > Date.now();
  const next = isLater ? texts.nextAt(formatTime(locale, nextAttemptAt)) : texts.nextSoon;
  return (
    <section
      class={`banner ${failed > 0 ? 'banner-error' : 'banner-warning'}`}
      aria-label={texts.label}
      data-testid="deliveries"
    >
      <div>
        {pending > 0 ? (
          <p>
            <strong>{texts.waiting(pending)}</strong>
            {`, ${next}`}
          </p>
        ) : null}
        {failed > 0 ? (
          <p>
            <strong>{texts.failed(failed)}</strong>
          </p>
        ) : null}
        <p class="quiet">{texts.kept}</p>
        {children}
      </div>
      <button type="button" class="button" onClick={onRetry}>
        {texts.retry}
      </button>
    </section>
  );
}
