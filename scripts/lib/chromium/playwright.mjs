import path from 'node:path';
import { isRoot, root } from '../paths.mjs';
import { run } from '../process.mjs';

/**
 * Playwright's own download of Chromium, for systems where no package manager of ours applies.
 * @param {string} folder  where the browser is kept
 * @returns {Promise<string>} the program's path
 */
export async function installWithPlaywright(folder) {
  const env = { ...process.env, PLAYWRIGHT_BROWSERS_PATH: folder };
  const cli = path.join(root, 'node_modules/playwright-core/cli.js');
  const args = ['install', 'chromium', '--no-shell'];
  // System libraries can only be added by root; elsewhere the launch that follows tells.
  if (isRoot && process.platform === 'linux') args.push('--with-deps');
  const install = await run(process.execPath, [cli, ...args], { env, timeout: 600_000 });
  if (install.code !== 0) throw new Error(install.output.trim().split('\n').slice(-4).join('\n'));
  const where =
    "import('playwright-core').then((p) => console.log((p.default ?? p).chromium.executablePath()))";
  const found = await run(process.execPath, ['-e', where], { env, cwd: root });
  return found.stdout.trim();
}
