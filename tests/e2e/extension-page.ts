/** What a person does with the extension: its options, the course page, the pairing. */
import type { Frame, Locator, Page } from 'playwright-core';
import { saveScreenshot } from '../support/screenshots.ts';
import type { Stage } from './stage.ts';

export async function setUpExtension(
  _stage: Stage,
  _moodleUrl: string,
  _picture: string,
): Promise<void> {}

export async function connectExtension(_tool: Frame): Promise<void> {}

/** The short codes on an activity's chips. */
export async function chipsOf(page: Page, cmid: number): Promise<string> {
  const chips = page.locator(
    `#region-main [data-blocmap="chips"][data-blocmap-activity="${cmid}"]`,
  );
  return (await chips.allInnerTexts()).join(' ');
}

export function coverageBar(page: Page): Locator {
  return page.locator('[data-blocmap-bar]');
}

export async function openPanel(_page: Page): Promise<void> {}

export async function tagOnPage(
  page: Page,
  _cmid: number,
  _target: string,
  picture: string,
): Promise<void> {
  await saveScreenshot(page, picture);
}
