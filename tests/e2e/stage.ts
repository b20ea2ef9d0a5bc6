import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '@blocmap/lti-server/config/config';
import { startTool, type RunningTool } from '@blocmap/lti-server/serve';
import type { BrowserContext } from 'playwright-core';
import { launchWithExtension, type BrowserWithExtension } from '../support/chromium.ts';
import { repositoryRoot } from '../support/repository.ts';

/** The extension as built for tests: the permissions nobody can grant headless are granted. */
const EXTENSION = join(repositoryRoot, 'extension/.output/chrome-mv3-e2e');

/** How long a page may take to show what it was asked for; a busy machine is slow. */
export const PATIENCE = { timeout: 20_000 };

/** A running tool with an empty database, and a browser with the extension in it. */
export interface Stage {
  readonly tool: RunningTool;
  readonly context: BrowserContext;
  readonly extensionId: string;
  close(): Promise<void>;
}

/**
 * @param toolHost another loopback name than the LMS's, so that the browser takes them for two sites
 */
export async function setStage(toolHost: 'localhost' | '127.0.0.1'): Promise<Stage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'blocmap-e2e-'));
  const tool = await startTool(
    readConfig({
      BLOCMAP_URL: `http://${toolHost}:0`,
      BLOCMAP_PORT: '0',
      BLOCMAP_DATA_DIR: dataDir,
      BLOCMAP_LOG_LEVEL: 'error',
    }),
  );
  const browser = await launchWithExtension(EXTENSION, { viewport: { width: 1280, height: 900 } });
  await optionsOpened(browser);
  return {
    tool,
    context: browser.context,
    extensionId: browser.extensionId,
    async close() {
      await browser.close();
      await tool.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A fresh extension shows its options, in whatever empty tab it finds: not in one of the walk's. */
async function optionsOpened({ context, extensionId }: BrowserWithExtension): Promise<void> {
  const options = `chrome-extension://${extensionId}/options.html`;
  const end = Date.now() + PATIENCE.timeout;
  while (!context.pages().some((page) => page.url().startsWith(options))) {
    if (Date.now() > end) throw new Error('Expected the extension to open its options.');
    await sleep(100);
  }
}
