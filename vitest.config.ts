import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Tests read the sources themselves: no build has to come first.
// Vite adds `import` or `require` by itself; named here, they would also reach Node, which would
// then give a package's ES module to `require`.
const resolve = { conditions: ['source', 'node'] };
const ssr = { resolve };
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

/** Tests that share nothing run in parallel; those that drive a browser or a server run one at a time. */
export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve,
        ssr,
        test: { name: 'shared', root: 'shared', include: ['src/**/*.test.ts'] },
      },
      {
        resolve,
        ssr,
        oxc,
        test: {
          name: 'lti-server',
          root: 'lti-server',
          include: ['src/**/*.test.{ts,tsx}', 'client/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        oxc,
        test: {
          name: 'extension',
          root: 'extension',
          include: [
            '{connection,course,features,messaging,moodle,pairing,testing,tool,ui}/**/*.test.{ts,tsx}',
          ],
          environment: 'happy-dom',
        },
      },
      {
        resolve,
        ssr,
        oxc,
        test: {
          name: 'tests',
          root: 'tests',
          globalSetup: [fileURLToPath(new URL('tests/support/build-client.ts', import.meta.url))],
          include: [
            '{api,platform,certification,accessibility,factories,support,demo}/**/*.test.{ts,tsx}',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'e2e',
          root: 'tests',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
