import path from 'node:path';
import { bundleClient, bundleExtension, compile } from './build.mjs';
import { withLock } from './lock.mjs';
import { projectCache } from './paths.mjs';
import { sayBoth } from './say.mjs';
import { setup } from './setup.mjs';

/**
 * What each command needs before it can run; nothing is done twice.
 * - `tool`: the tool with its demo LMS, and the extension to load beside it
 * - `cli`: the command line alone
 * - `server`: the tool alone, with its pages
 * - `everything`: both, type-checked as a whole, for both browsers
 */
const recipes = {
  async tool() {
    await compile(['tests', 'lti-server/client']);
    await bundleClient();
    await bundleExtension('chrome');
  },
  async cli() {
    await compile(['lti-server']);
  },
  async server() {
    await compile(['lti-server', 'lti-server/client']);
    await bundleClient();
  },
  async everything() {
    await compile();
    await bundleClient();
    await bundleExtension('chrome');
    await bundleExtension('firefox');
  },
};

/** Installs what is missing, then builds what is out of date. */
export function prepare(/** @type {keyof typeof recipes} */ recipe) {
  return alone(async () => {
    await setup();
    if (recipe !== 'cli') sayBoth('Construction…', 'Building…');
    await recipes[recipe]();
  });
}

/** Installs what is missing, builds nothing. */
export function prepareTools() {
  return alone(setup);
}

/** Two commands started together must not install or build over each other. */
export function alone(work) {
  return withLock(path.join(projectCache, 'setup.lock'), work);
}
