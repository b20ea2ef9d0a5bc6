/** A copied course, an activity made again, and activities read from Moodle: as people see them. */
import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { platform } from '@blocmap/lti-server/store/index';
import { makeLaunch } from '@blocmap/lti-server/testing/index';
import { startPlatform, WEB_SERVICE_TOKEN, type Platform } from '../platform/index.ts';
import { expectNoAxeViolations } from '../support/axe.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import { scanned } from './seed.ts';
import { openToolPages, type ToolPages } from './tool-pages.ts';

const COPY = { id: '20', title: '1re MSPC – Maintenance (2026-2027)', label: null };

let pages: ToolPages;
let moodle: Platform;
beforeAll(async () => {
  [pages, moodle] = await Promise.all([openToolPages(), startPlatform()]);
  const { tool } = pages;
  await tool.context.store.write((writer) =>
    writer
      .update(platform)
      .set({ issuer: moodle.issuer, family: 'moodle' })
      .where(eq(platform.platformId, tool.platformId)),
  );
  const token = await tool.launch(launchOfCopy());
  // The copy as its teacher left it: one renamed, one taken out, all under new ids.
  const activities = scanned()
    .filter(({ moduleKey }) => moduleKey !== 'cm:24')
    .map((one) => ({
      ...one,
      moduleKey: `${one.moduleKey}0`,
      title: one.title.replace('TP5 – Ronde compresseur', 'TP5 – Ronde du compresseur à vis'),
    }));
  await tool.api('PUT', '/courses/20/activities', { token, body: { complete: true, activities } });
});
afterAll(() => Promise.all([pages.close(), moodle.close()]));

const launchOfCopy = () =>
  makeLaunch({
    platformId: pages.tool.platformId,
    course: COPY,
    membershipsUrl: null,
    resourceLink: null,
    moduleKey: null,
    custom: { context_id_history: '2' },
  });

async function openCopy(): Promise<Page> {
  const page = await pages.browser.newPage({
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const launched = `${pages.tool.url}/launched`;
  await page.route(launched, async (route) => {
    const body = launchOfCopy();
    const reply = await pages.tool.request('POST', '/fake-launch', { body });
    const headers = Object.fromEntries(reply.headers);
    await route.fulfill({ status: reply.status, headers, body: reply.text });
  });
  await page.goto(launched);
  return page;
}

/** Wide in the dark, narrow in the light. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, colorScheme] of [
    [1280, 'dark'],
    [400, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectNoAxeViolations(page);
    await saveScreenshot(page, name);
    const used = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(used, `nothing of ${name} sticks out at ${width}px`).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a teacher is told of the copy, sees what would be taken over, takes it by keyboard, and undoes it', async () => {
  const page = await openCopy();
  const banner = page.getByTestId('copy-banner');
  await banner.waitFor();
  expect(await banner.innerText()).toContain(
    'Ce cours est une copie de «\u00A01re MSPC – Maintenance\u00A0».',
  );
  await look(page, 'copy-banner');
  await banner.getByRole('link').focus();
  await page.keyboard.press('Enter');
  const copy = page.getByTestId('copy');
  await copy.waitFor();
  expect(await copy.innerText()).toContain('Test théorique habilitation BR');
  await look(page, 'copy-proposal');

  const take = copy.locator('button[type="submit"]');
  expect(await take.innerText()).toBe('Reprendre 15 liens');
  await copy.getByLabel(/Ronde du compresseur/).focus();
  await page.keyboard.press('Space');
  expect(await take.innerText()).toBe('Reprendre 16 liens');
  await take.focus();
  await page.keyboard.press('Enter');
  const decided = page.getByTestId('copy-decided');
  await decided.waitFor();
  expect(await decided.innerText()).toContain('16 liens repris sur 12 activités.');
  await look(page, 'copy-taken');

  await decided.getByRole('button').click();
  await decided.waitFor({ state: 'detached' });
  expect(await take.innerText()).toBe('Reprendre 15 liens');
  await page.close();
});

test('an administrator gives the key to Moodle’s web services; a teacher refreshes the activities', async () => {
  const page = await pages.open('administrator', { hash: '#/administration' });
  const part = page.getByTestId('web-service');
  await part.waitFor();
  await part.locator('summary').click();
  await look(page, 'web-service');
  await part.getByLabel('Jeton').fill('b'.repeat(32));
  await page.keyboard.press('Enter');
  await part.getByText('Moodle ne connaît pas, ou plus, le jeton').waitFor();
  await look(page, 'web-service-wrong');
  await part.getByLabel('Jeton').fill(WEB_SERVICE_TOKEN);
  await part.getByRole('button', { name: 'Enregistrer et essayer' }).click();
  await part.getByText('Moodle ne connaît pas, ou plus, le jeton').waitFor({ state: 'detached' });
  expect(await part.getByLabel('Jeton').inputValue()).toBe('');
  expect(await page.content()).not.toContain(WEB_SERVICE_TOKEN);
  await page.context().close();

  const course = await pages.open('teacher');
  const bar = course.getByTestId('contents-bar');
  await bar.getByRole('button', { name: 'Actualiser depuis Moodle' }).click();
  await bar.getByText(/activités? ajoutées?|Rien n’a changé/).waitFor();
  await look(course, 'contents-bar');
  await course.context().close();
});
