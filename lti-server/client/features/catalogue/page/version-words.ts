import type { Locale } from '../../../i18n/index.ts';
import { certificationTexts } from './texts.ts';

/** As much of a version's name as tells it from the others. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}

/** What a version was read from; the format's own name where it is a new one. */
export function describeFormat(locale: Locale, format: string): string {
  const texts: Readonly<Record<string, unknown>> = certificationTexts[locale];
  const words = texts[`format-${format}`];
  return typeof words === 'string' ? words : format;
}
