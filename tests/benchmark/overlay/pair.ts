import { ShortCodeResponse } from '@blocmap/shared/protocol';
import type { ToolSession } from '../../demo/launch-as.ts';
import type { Stage } from '../../e2e/stage.ts';

/** Sets the extension up for the site and connects it, by the code that one types by hand. */
export async function pair(stage: Stage, site: string, person: ToolSession): Promise<void> {
  const pages = `chrome-extension://${stage.extensionId}`;
  const page = await stage.context.newPage();
  await page.goto(`${pages}/options.html`);
  await page.fill('#moodle', site);
  await page.fill('#tool', stage.tool.url);
  await page.click('[data-blocmap-save]');
  await page.locator('[data-blocmap-said]').waitFor();

  const { code } = ShortCodeResponse.parse(await person.call('POST', '/pairing/short-codes'));
  await page.goto(`${pages}/popup.html`);
  await page.fill('#code', code);
  await page.press('#code', 'Enter');
  await page.locator('[data-blocmap-disconnect]').waitFor();
  await page.close();
}
