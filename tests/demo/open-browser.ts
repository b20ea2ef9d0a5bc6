import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumPath } from '../support/chromium.ts';

/** Without a screen it ends sooner than this. */
const SHOWN_AFTER_MS = 3000;

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
      // Root may not make Chromium's sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      address,
    ],
    { stdio: 'ignore' },
  );
  await new Promise<void>((resolve, reject) => {
    const shown = setTimeout(resolve, SHOWN_AFTER_MS);
    browser.once('error', reject);
    browser.once('exit', (code) => {
      clearTimeout(shown);
      reject(new Error(`exit ${code ?? 'by a signal'}`));
    });
  });
}
