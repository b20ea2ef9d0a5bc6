import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../support/chromium.ts';

/** Opens a window of a fresh Chromium profile with the extension in it. Needs a screen. */
export async function openBrowser(extension: string, address: string): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'blocmap-demo-browser-'));
  const browser = spawn(
    await chromiumPath(),
    [
      `--user-data-dir=${profile}`,
      `--load-extension=${extension}`,
      '--no-first-run',
      '--disable-sync',
      address,
    ],
    { stdio: 'ignore' },
  );
  await new Promise<void>((resolve, reject) => {
    browser.once('spawn', resolve);
    browser.once('error', reject);
  });
}
