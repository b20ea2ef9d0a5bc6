import { render, type VNode } from 'preact';
import { languageOf } from './language.ts';
import type { Language } from './texts.ts';

/** Draws one of the extension's own pages, in the browser's language. */
export function drawPage(
  title: Record<Language, string>,
  page: (language: Language) => VNode,
): void {
  const root = document.documentElement;
  root.lang = '';
  const language = languageOf(root, navigator.languages);
  root.lang = language;
  document.title = title[language];
  document.body.classList.add('blocmap-page');
  const main = document.createElement('main');
  document.body.replaceChildren(main);
  render(page(language), main);
}
