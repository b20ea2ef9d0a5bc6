import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { repositoryRoot } from './repository.ts';

/**
 * Keeps a picture of a whole page for people to look at; no test compares it.
 * @param name  what it shows, in kebab-case
 * @returns the file: `test-results/screenshots/<name>-<viewport width>.png`
 */
export async function saveScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(repositoryRoot, 'test-results', 'screenshots');
  await mkdir(folder, { recursive: true });
  const width = page.viewportSize()?.width ?? 0;
  const path = join(folder, `${name}-${width}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  return path;
}
