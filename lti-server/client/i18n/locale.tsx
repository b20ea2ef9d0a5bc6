import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Locale, Texts } from '../../src/ui/define-texts.ts';

const LocaleContext = createContext<Locale>('fr');
export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** A feature's words in the reader's language. */
export function useTexts<T>(texts: Texts<T>): Texts<T>[Locale] {
  return texts[useLocale()];
}
