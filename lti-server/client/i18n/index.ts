export { LocaleProvider, useLocale, useTexts } from './locale.tsx';
export * from './format.ts';
export { counted, defineTexts, type Locale } from '../../src/ui/define-texts.ts';
