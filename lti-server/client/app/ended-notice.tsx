import type { Me } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../i18n/index.ts';
import { appTexts } from './texts.ts';

/** Stands over the page of a session that has ended, and leaves what is on it to be read and copied. */
export function EndedNotice({ me }: { readonly me: Me | null }): VNode {
  const texts = useTexts(appTexts);
  return (
    <section class="ended-notice" role="alert" data-testid="session-expired">
      <div>
        <h2>{texts.expiredTitle}</h2>
        <p>{texts.endedKept}</p>
      </div>
      {me !== null && (
        <a class="button" href={me.issuer} target="_blank" rel="noreferrer">
          {texts.reopen(me.platformName)}
        </a>
      )}
    </section>
  );
}
