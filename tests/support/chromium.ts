import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';
import { repositoryRoot } from './repository.ts';

/** Nothing leaves this machine, and nothing changes between two runs. */
const quiet = [
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** French, like the users; a test of the English texts asks for `en-GB`. */
const locale = 'fr-FR';

let executable: Promise<string> | undefined;

/**
 * The Chromium that tests drive: `npm test` says which in CHROMIUM_PATH, and a test started by
 * itself finds or provides one the same way.
 */
export function chromiumPath(): Promise<string> {
  executable ??= process.env['CHROMIUM_PATH']
    ? Promise.resolve(process.env['CHROMIUM_PATH'])
    : promisify(execFile)(process.execPath, [join(repositoryRoot, 'scripts/chromium.mjs')]).then(
        ({ stdout }) => stdout.trim(),
      );
  return executable;
}

async function launchOptions(): Promise<LaunchOptions & { args: string[] }> {
  return {
    executablePath: await chromiumPath(),
    headless: true,
    // Neither root nor most containers may make Chromium's sandbox; every page is ours.
    chromiumSandbox: false,
    args: quiet,
  };
}

/** A browser for pages alone. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await launchOptions());
}

/** A browser with one unpacked extension in it, and a fresh profile. */
export interface BrowserWithExtension {
  context: BrowserContext;
  /** Pages of the extension are at `chrome-extension://<id>/…`. */
  extensionId: string;
  /** Ends the browser and deletes its profile. */
  close(): Promise<void>;
}

/**
 * Launches a browser with an unpacked extension that has a background worker.
 * @param extension  folder of its manifest.json
 * @param options  of the browser context, such as `locale` or `viewport`
 */
export async function launchWithExtension(
  extension: string,
  options: Parameters<typeof chromium.launchPersistentContext>[1] = {},
): Promise<BrowserWithExtension> {
  const profile = await mkdtemp(join(tmpdir(), 'blocmap-profile-'));
  const launch = await launchOptions();
  const load = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  let context: BrowserContext | undefined;
  const close = async (): Promise<void> => {
    await context?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    context = await chromium.launchPersistentContext(profile, {
      locale,
      ...launch,
      ...options,
      args: [...launch.args, ...load],
    });
    const [worker = await context.waitForEvent('serviceworker')] = context.serviceWorkers();
    return { context, extensionId: new URL(worker.url()).host, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A browser as somebody set it up. */
export interface BrowserProfile {
  context: BrowserContext;
  /** Ends the browser and deletes its profile. */
  close(): Promise<void>;
}

/**
 * Launches a browser whose person has decided about other sites' frames: `blocked` forbids them
 * cookies, but for partitioned ones, and storage; `partitioned` gives them a storage for each site
 * that shows them.
 * @param args  more of Chromium's own, such as `--host-resolver-rules=…`
 */
export async function launchProfile(
  thirdParties: 'blocked' | 'partitioned',
  args: readonly string[] = [],
): Promise<BrowserProfile> {
  const folder = await mkdtemp(join(tmpdir(), 'blocmap-profile-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const blocked = thirdParties === 'blocked';
  const profile = { block_third_party_cookies: blocked, cookie_controls_mode: blocked ? 1 : 0 };
  await mkdir(join(folder, 'Default'));
  await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile }));
  const launch = await launchOptions();
  try {
    const context = await chromium.launchPersistentContext(folder, {
      locale,
      ...launch,
      args: [...launch.args, ...args],
    });
    const close = async (): Promise<void> => {
      await context.close();
      await remove();
    };
    return { context, close };
  } catch (error) {
    await remove();
    throw error;
  }
}
