/** Grades that wait, or that the platform refused, as their teacher sees them. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refusal } from '@blocmap/lti-server/testing/index';
import { expectNoAxeViolations } from '../support/axe.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

const SHEET = '#/courses/2/evaluate/cm%3A34';
/** For the sheet that asks again every few seconds, on a machine with much to do. */
const IN_TIME = { timeout: 30_000 };
const BC05 = 'RNCP35698BC05';

let pages: ToolPages;
beforeAll(async () => {
  pages = await openToolPages();
});
afterAll(() => pages.close());

const notice = (page: Page) => page.getByTestId('deliveries');
/** What it says, with plain spaces: French sets hard ones before its colons. */
const textOf = async (place: Locator): Promise<string> =>
  (await place.innerText()).replaceAll(/\s/g, ' ');
const noticeText = (page: Page) => textOf(notice(page));
const stateOf = (page: Page, learner: number) =>
  textOf(
    page.locator(`[data-user="learner-${learner}"] td:has([data-score^="${BC05}"]) .score-state`),
  );

async function type(page: Page, learner: number, value: string): Promise<void> {
  await page.locator(`[data-score="${BC05} learner-${learner}"]`).fill(value);
  await page.getByRole('button', { name: /Envoyer 1 note au carnet/ }).click();
}

test('a teacher sees what waits and until when, what was refused and why, and tries again', async () => {
  const { lti, services } = pages.tool;
  const page = await pages.open('teacher', { hash: SHEET });
  lti.fail = (service) => (service === 'submitScore' ? refusal(null, 'unreachable', true) : null);
  await type(page, 5, '11');
  await expect.poll(() => stateOf(page, 5), IN_TIME).toMatch(/^en attente : Moodle ne répond pas/);
  lti.fail = (service) => (service === 'submitScore' ? refusal(403, 'forbidden') : null);
  await type(page, 6, '13');
  await expect.poll(() => stateOf(page, 6), IN_TIME).toBe('refusée : Moodle interdit cette note');
  await expect
    .poll(() => noticeText(page), IN_TIME)
    .toMatch(/1 note en attente, (?:prochaine tentative \d\d:\d\d|tentative en cours)/);
  expect(await noticeText(page)).toContain('1 note refusée par Moodle');
  await expectNoAxeViolations(page);
  await saveScreenshot(page, 'deliveries');

  // The course says so as well, and leads to the sheet.
  await page.getByRole('link', { name: 'Couverture' }).click();
  await page.waitForSelector('.coverage-table');
  await expect.poll(() => noticeText(page), IN_TIME).toContain('1 note en attente');
  await expectNoAxeViolations(page);
  await notice(page).getByRole('link').click();

  lti.fail = null;
  await page.getByRole('button', { name: /^Réessayer, .*, BC05$/ }).click();
  await page.getByRole('button', { name: 'Réessayer maintenant' }).click();
  await expect.poll(() => stateOf(page, 6), IN_TIME).toMatch(/^en attente/);
  // The open sheet finds out by itself.
  for (const learner of [5, 6]) {
    const afterDelivery = async (): Promise<string> => {
      await services.grading.deliverDue();
      return stateOf(page, learner);
    };
    await expect.poll(afterDelivery, IN_TIME).toBe('envoyée au carnet');
  }
  expect(await notice(page).count()).toBe(0);
  await page.context().close();
});
