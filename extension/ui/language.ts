/** The language of Blocmap's words on a page: the page's own, else the browser's. */
export function languageOf(root: HTMLElement, browser: Pick<Navigator, 'languages'>): 'fr' | 'en' {
  // The browser is asked only where the page does not say: on most pages that is spared.
  return named(root.lang) ?? browser.languages.map(named).find((one) => one !== null) ?? 'en';
}

function named(tag: string): 'fr' | 'en' | null {
  return /^fr\b/i.test(tag) ? 'fr' : /^en\b/i.test(tag) ? 'en' : null;
}
