import path from 'node:path';
import { folderCycles } from './imports/cycles.mjs';
import { layerBreaches } from './imports/layers.mjs';
import { importsWithin, packages } from './imports/packages.mjs';
import { root } from './paths.mjs';
import { alone } from './prepare.mjs';
import { run } from './process.mjs';
import { Explained, printStep } from './say.mjs';

/** What is checked without running the code, cheapest to understand first. */
export const checks = {
  types: () => alone(() => tool('typescript/bin/tsc', '-b')),
  lint: () => tool('oxlint/bin/oxlint'),
  format: () => tool('oxfmt/bin/oxfmt', '--check', '.'),
  cycles: () => folders(),
  unused: () => tool('knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors'),
};

/**
 * Runs checks one after the other; what one prints is shown when it fails.
 * @param {string[]} names
 * @returns {Promise<{ name: string, ok: boolean }[]>}
 * @throws {Explained} when a name is not one of the checks
 */
export async function runChecks(names = Object.keys(checks)) {
  const unknown = names.filter((name) => !Object.hasOwn(checks, name));
  if (unknown.length > 0) {
    const known = Object.keys(checks).join(', ');
    throw new Explained(
      `Vérification inconnue : ${unknown.join(', ')}. Il y a : ${known}.`,
      `Unknown check: ${unknown.join(', ')}. There are: ${known}.`,
    );
  }
  const results = [];
  for (const name of names) {
    const start = performance.now();
    const { code, output } = await checks[name]();
    printStep(name, code === 0, start);
    if (code !== 0) console.log(`${output.trimEnd()}\n`);
    results.push({ name, ok: code === 0 });
  }
  return results;
}

function tool(script, ...args) {
  const env = { ...process.env };
  if (process.stdout.isTTY) env.FORCE_COLOR ??= '1';
  return run(process.execPath, [path.join(root, 'node_modules', script), ...args], {
    cwd: root,
    env,
  });
}

function folders() {
  const faults = Object.keys(packages).flatMap((name) => {
    const imports = importsWithin(name);
    return [...layerBreaches(name, imports), ...folderCycles(name, imports)];
  });
  return { code: faults.length > 0 ? 1 : 0, output: faults.join('\n') };
}
