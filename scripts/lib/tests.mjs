import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { handOver } from './process.mjs';

export const results = path.join(root, 'test-results');

/** Projects of vitest.config.ts: those that run in parallel, then those that need the machine. */
export const phases = [['shared', 'lti-server', 'extension', 'tests'], ['e2e']];

/** Projects with tests that drive a browser or the built extension. */
export const needBrowser = ['tests', 'e2e'];

/**
 * Runs vitest once.
 * @param {string[]} projects
 * @param {{ args: string[], env: NodeJS.ProcessEnv }} options  `args` are vitest's own
 * @returns {Promise<{ project: string, file: string, name: string, state: string, reason?: string }[]>}
 *   every test, and one more failed entry for whatever else went wrong
 */
export async function runTests(projects, { args, env }) {
  const report = path.join(results, `${projects.join('+')}.json`);
  rmSync(report, { force: true });
  const code = await handOver(
    process.execPath,
    [
      path.join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=default',
      `--reporter=${path.join(root, 'scripts/lib/vitest-reporter.mjs')}`,
      // A filter typed by the user may concern one of the phases only.
      ...(args.length > 0 ? ['--passWithNoTests', ...args] : []),
    ],
    { cwd: root, env: { ...env, BLOCMAP_TEST_REPORT: report } },
  );
  const tests = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : [];
  rmSync(report, { force: true });
  const isExplained = code === 0 || tests.some(({ state }) => state === 'failed');
  return isExplained ? tests : [...tests, failure('vitest', `ended with code ${code}`, projects)];
}

/** A failed entry for something that is not a test of vitest. */
export function failure(name, why, projects = []) {
  return { project: projects.join('+'), file: '', name: `${name}: ${why}`, state: 'failed' };
}
