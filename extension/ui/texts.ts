import type { Nature } from '@blocmap/shared/coverage';

export type Language = 'fr' | 'en';

/** Both languages of a feature: English must have what French has. */
export type Texts<T> = Record<Language, T>;

export const natureTexts: Texts<Record<Nature, string>> = {
  fr: { taught: 'travaillé', formative: 'formatif', certificative: 'certificatif' },
  en: { taught: 'taught', formative: 'formative', certificative: 'certificative' },
};
