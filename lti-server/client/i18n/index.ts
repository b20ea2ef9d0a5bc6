export { LocaleProvider, useLocale, useTexts } from './locale.tsx';
export * from './format.ts';
export { counted, defineTexts, type Locale, type Texts } from '../../src/ui/define-texts.ts';
