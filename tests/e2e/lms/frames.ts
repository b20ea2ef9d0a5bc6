import type { Frame, Page } from 'playwright-core';

/** The frame behind an `iframe` element, once it is there and on an http page. */
export async function frameOf(page: Page, selector: string): Promise<Frame> {
  const handle = await page.waitForSelector(selector, { state: 'attached' });
  const frame = await handle.contentFrame();
  if (!frame) throw new Error(`Expected ${selector} on ${page.url()} to be a frame.`);
  await frame.waitForURL(/^https?:/, { waitUntil: 'commit' });
  return frame;
}
