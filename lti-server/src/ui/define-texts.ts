/** Languages of the screens, French first. */
export type Locale = 'fr' | 'en';

/** A text, or how to make it from numbers and names. */
type Text = string | ((...values: never[]) => string);
/** The same keys and the same values to fill in, in another language. */
type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

export interface Texts<T> {
  readonly fr: Translated<T>;
  readonly en: Translated<T>;
}

/**
 * A feature's words in both languages; a key that one of them lacks does not compile.
 *
 * @example
 * const texts = defineTexts({ saved: 'Enregistré' }, { saved: 'Saved' });
 */
export function defineTexts<T extends Record<string, Text>>(fr: T, en: Translated<T>): Texts<T> {
  const french = Object.entries(fr).map(([key, text]) => [
    key,
    typeof text === 'string'
      ? frenchSpaces(text)
      : (...values: never[]) => frenchSpaces(text(...values)),
  ]);
  return { fr: Object.fromEntries(french) as Translated<T>, en };
}

/** No line may begin with French punctuation: the space before it does not break. */
function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u00A0').replace(/« /g, '«\u00A0');
}

/** `1 activité`, `2 activités`; French counts 0 and 1 as singular, English only 1. */
export function counted(locale: Locale, count: number, one: string, many: string): string {
  const singular = locale === 'fr' ? Math.abs(count) < 2 : count === 1;
  return `${count.toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB')} ${singular ? one : many}`;
}
