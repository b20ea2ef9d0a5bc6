import type { CertificationOutline } from '@blocmap/shared/protocol';
import type { Texts } from './texts.ts';

/** Where a registration stands, in two or three words. */
export function statusWords(texts: Texts, status: CertificationOutline['status']): string {
  return {
    upcoming: texts.upcoming,
    active: texts.active,
    'ended-in-progress': texts.endedInProgress,
    ended: texts.ended,
    unknown: texts.unknown,
  }[status];
}
