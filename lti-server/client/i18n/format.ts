import type { Locale } from '../../src/ui/define-texts.ts';

const tag: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** `14:02` of an ISO instant, on the reader's clock. */
export function formatTime(locale: Locale, instant: string): string {
  return new Intl.DateTimeFormat(tag[locale], { hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );
}

/** `31/08/2026` of an ISO day or instant. A day has no time zone and is never shifted by one. */
export function formatDate(locale: Locale, date: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return new Intl.DateTimeFormat(tag[locale], {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(date));
}

export function formatDateTime(locale: Locale, instant: string): string {
  return `${formatDate(locale, instant)} ${formatTime(locale, instant)}`;
}

/** `12,5`: as many decimals as needed, two at most. */
export function formatNumber(locale: Locale, value: number): string {
  return new Intl.NumberFormat(tag[locale], { maximumFractionDigits: 2 }).format(value);
}

/** `a, b et c` */
export function formatList(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(tag[locale], { type: 'conjunction' }).format(items);
}
