import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FixtureName } from '../moodle/selectors.ts';

/** Puts a trimmed Moodle page into the test's document. */
export function showPage(name: FixtureName): void {
  const path = join(import.meta.dirname, '../moodle/fixtures', `${name}.html`);
  const page = new DOMParser().parseFromString(readFileSync(path, 'utf8'), 'text/html');
  document.documentElement.lang = page.documentElement.lang;
  document.body.replaceWith(document.importNode(page.body, true));
}
