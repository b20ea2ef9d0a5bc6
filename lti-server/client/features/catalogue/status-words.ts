import type { CatalogueEntry } from '@blocmap/shared/protocol';
import { formatDate, type Locale } from '../../i18n/index.ts';
import { catalogueTexts } from './texts.ts';

type Dated = Pick<CatalogueEntry, 'status' | 'registrationEnd' | 'lastAward'>;

/** How a registration stands, in the words that people use; never a bare "expired". */
export function statusWords(locale: Locale, { status, registrationEnd, lastAward }: Dated): string {
  const texts = catalogueTexts[locale];
  const day = (date: string | null) => (date === null ? '' : formatDate(locale, date));
  switch (status) {
    case 'active':
      return texts.active(day(registrationEnd));
    case 'ended-in-progress':
      return texts.ended(day(registrationEnd));
    case 'ended':
      return texts.over(day(lastAward));
    case 'upcoming':
      return texts.upcoming;
    case 'unknown':
      return texts.unknown;
  }
}
