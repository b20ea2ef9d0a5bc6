import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import { SCREENS } from './screens.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

let pages: ToolPages;
beforeAll(async () => {
  pages = await openToolPages();
});
afterAll(() => pages.close());

const widths = [1280, 400, 320];
const schemes = ['light', 'dark'] as const;

describe.each(SCREENS)('$name', ({ name, person, hash, ready }) => {
  test('is accessible at every width, light and dark', async () => {
    const page = await pages.open(person, hash === undefined ? {} : { hash });
    const errors: string[] = [];
    // A breach of the content policy is told on the console too.
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.waitForSelector(ready);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await expectNoAxeViolations(page);
        await saveScreenshot(page, `${name}-${colorScheme}`);
      }
      const used = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(used, `nothing sticks out at ${width}px`).toBeLessThanOrEqual(width);
    }
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('main').count()).toBe(1);
    expect(await page.title()).toMatch(/ – Blocmap$/);
    expect(page.url()).toMatch(/\/app#\//);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
