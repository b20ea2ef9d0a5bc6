import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRoot, projectCache, userCache } from '../paths.mjs';
import { Explained, sayBoth } from '../say.mjs';
import { withLock } from '../lock.mjs';
import { hasApt, installWithApt, unpackWithApt } from './apt.mjs';
import { tryLaunch } from './launch.mjs';
import { installedBrowsers, noteOfProvided, providedBrowsers } from './places.mjs';
import { installWithPlaywright } from './playwright.mjs';

/**
 * A Chromium that renders pages and loads extensions; the first that really launches wins:
 * CHROMIUM_PATH, what is installed, what an earlier run provided, then Debian's package (installed
 * by root, unpacked in the cache by anyone else) and Playwright's download.
 * @returns {Promise<string>} the program's path
 * @throws {Explained} when there is none to be had, with what was tried
 */
export async function provideChromium() {
  const refused = [];
  const accept = async (executable) => {
    const { ok, why } = await tryLaunch(executable);
    if (!ok) refused.push(`${executable}: ${why}`);
    return ok;
  };

  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (await accept(chosen)) return chosen;
    throw nothingWorks(refused);
  }
  for (const executable of [...installedBrowsers(), ...providedBrowsers()]) {
    if (await accept(executable)) return executable;
  }
  return withLock(path.join(projectCache, 'chromium.lock'), async () => {
    // Another command may have provided one while this one waited for its turn.
    for (const executable of providedBrowsers()) {
      if (await accept(executable)) return executable;
    }
    for (const [name, provide] of providers()) {
      sayBoth(`Chromium : installation (${name})…`, `Chromium: installing (${name})…`);
      try {
        const executable = await provide();
        if (await accept(executable)) return remember(executable);
      } catch (error) {
        refused.push(`${name}: ${error.message}`);
      }
    }
    throw nothingWorks(refused);
  });
}

function providers() {
  const folder = path.join(userCache(), 'chromium');
  return [
    hasApt && isRoot && ['apt-get install chromium', installWithApt],
    hasApt && !isRoot && [`apt → ${folder}`, () => unpackWithApt(path.join(folder, 'debian'))],
    ['playwright install', () => installWithPlaywright(path.join(folder, 'playwright'))],
  ].filter(Boolean);
}

function remember(executable) {
  const note = noteOfProvided();
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(note, `${executable}\n`);
  return executable;
}

function nothingWorks(refused) {
  const tried = refused.map((line) => `  - ${line}`).join('\n');
  return new Explained(
    `Aucun Chromium utilisable. Installez-en un (Debian : « apt install chromium ») ou donnez son chemin dans CHROMIUM_PATH.`,
    `No usable Chromium. Install one (Debian: "apt install chromium") or give its path in CHROMIUM_PATH. Tried:\n${tried}`,
  );
}
