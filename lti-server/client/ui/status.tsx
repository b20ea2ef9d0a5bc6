import type { CertificationOutline } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { formatDate, useLocale, useTexts } from '../i18n/index.ts';
import { uiTexts } from './texts.ts';

/** The certification's name and, where there is something to know, how its registration stands. */
export function CertificationLine({ outline }: { outline: CertificationOutline }): VNode {
  const texts = useTexts(uiTexts);
  const locale = useLocale();
  const { registrationEnd } = outline;
  const said = {
    upcoming: texts.statusUpcoming,
    active: null,
    'ended-in-progress': registrationEnd
      ? texts.statusEnded(formatDate(locale, registrationEnd))
      : null,
    ended: texts.statusOver,
    unknown: null,
  }[outline.status];
  return (
    <p class="certification">
      <strong>{outline.code}</strong> {outline.title}
      {said === null ? null : <span class="certification-status">{said}</span>}
    </p>
  );
}
