import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isExecutable, which } from '../process.mjs';
import { projectCache, userCache } from '../paths.mjs';

/** Chromium first: branded Chrome no longer loads unpacked extensions from the command line. */
const commands = [
  'chromium',
  'chromium-browser',
  'chromium-freeworld',
  'google-chrome-for-testing',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const applications = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/opt/homebrew/bin/chromium',
  ],
  win32: ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)']
    .map((name) => process.env[name])
    .filter(Boolean)
    .flatMap((folder) => [
      path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ]),
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
};

/**
 * Browsers that are already on this machine, best first, none of them launched yet.
 * @returns {string[]} paths of programs
 */
export function installedBrowsers() {
  const found = [
    ...commands.map(which),
    ...(applications[process.platform] ?? []).filter(isExecutable),
  ].filter(Boolean);
  return [...new Set(found)];
}

/** Where `npm test` keeps a browser it provided itself: a file holding the program's path. */
export function noteOfProvided(cache = userCache()) {
  return path.join(cache, 'chromium', 'executable.txt');
}

/** Browsers provided by an earlier run, in the user's cache or in the clone's. */
export function providedBrowsers() {
  const paths = [noteOfProvided(), noteOfProvided(projectCache)].map((note) => {
    try {
      return readFileSync(note, 'utf8').trim();
    } catch {
      return '';
    }
  });
  return [...new Set(paths)].filter((file) => file && isExecutable(file));
}
