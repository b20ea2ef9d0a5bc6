/** What a person does with the extension: its options, the course page, the pairing. */
import { expect } from 'vitest';
import type { Frame, Locator, Page } from 'playwright-core';
import { expectNoAxeViolations } from '../support/axe.ts';
import { saveScreenshot } from '../support/screenshots.ts';
import { PATIENCE, type Stage } from './stage.ts';

/** Names the Moodle and the tool on the options page. The test build has its permissions already. */
export async function setUpExtension(
  stage: Stage,
  moodleUrl: string,
  picture: string,
): Promise<void> {
  const page = await stage.context.newPage();
  await page.goto(`chrome-extension://${stage.extensionId}/options.html`);
  await page.fill('#moodle', moodleUrl);
  await page.fill('#tool', stage.tool.url);
  await page.click('[data-blocmap-save]');
  await page.locator('[data-blocmap-said]').waitFor();
  await saveScreenshot(page, picture);
  await expectNoAxeViolations(page);
  await page.close();
}

/** « Connecter l'extension », up to the tool's word that it is done. */
export async function connectExtension(tool: Frame): Promise<string> {
  await tool.click('[data-testid="view-extension"] .button.primary');
  await tool.locator('.pairing-state.done').waitFor();
  return tool.getByTestId('pairing-state').innerText();
}

/** The short codes on an activity's chips, which are only there where somebody looks. */
export async function chipsOf(page: Page, cmid: number): Promise<string> {
  await page.locator(`#region-main #module-${cmid}`).scrollIntoViewIfNeeded();
  return (await chipRow(page, cmid).allInnerTexts()).join(' ');
}

export function coverageBar(page: Page): Locator {
  return page.locator('[data-blocmap-bar]');
}

/** Opens the side panel from the bar. */
export async function openPanel(page: Page): Promise<Locator> {
  await coverageBar(page).locator('[data-blocmap-open="blocks"]').click();
  const panel = page.locator('[data-blocmap-panel]');
  await panel.waitFor();
  return panel;
}

/** Ties an activity to a competence on the page itself, by keyboard once the palette is open. */
export async function tagOnPage(
  page: Page,
  cmid: number,
  target: string,
  picture: string,
): Promise<void> {
  await chipRow(page, cmid).locator('button').click();
  const palette = page.locator('[data-blocmap-palette]');
  await palette.locator('[data-blocmap-search]').fill(target);
  const first = palette.locator('[role="option"]').first();
  await expect.poll(() => first.innerText(), PATIENCE).toContain(target);
  await saveScreenshot(page, picture);
  await palette.locator('[data-blocmap-search]').press('Enter');
  await palette.waitFor({ state: 'detached' });
}

function chipRow(page: Page, cmid: number): Locator {
  return page.locator(`#region-main [data-blocmap="chips"][data-blocmap-activity="${cmid}"]`);
}
