/** One text, or a sentence made of its parts. */
type Text = string | ((...parts: never[]) => string);

export type Language = 'fr' | 'en';

/** A dictionary whose two languages say the same things: English has every key French has, in the same shape. */
export function dictionary<T extends Readonly<Record<string, Text>>>(
  fr: T,
  en: { readonly [K in keyof T]: T[K] extends string ? string : T[K] },
): (language: Language) => { readonly [K in keyof T]: T[K] extends string ? string : T[K] } {
  return (language) => (language === 'en' ? en : (fr as typeof en));
}
