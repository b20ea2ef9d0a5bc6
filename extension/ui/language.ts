/** The language of Blocmap's words on a page: the page's own, else the browser's. */
export function languageOf(root: HTMLElement, browser: readonly string[]): 'fr' | 'en' {
  for (const tag of [root.lang, ...browser]) {
    if (/^fr\b/i.test(tag)) return 'fr';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
