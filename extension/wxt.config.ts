import { defineConfig } from 'wxt';
import { strictLibraries } from './strict-libraries.ts';

/** Test builds carry loopback addresses in the manifest: a permission prompt hangs a headless browser. */
const LOOPBACK = ['http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  imports: false,
  outDir: '.output',
  manifestVersion: 3,
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'fr',
    permissions: ['storage', 'scripting'],
    ...(mode === 'e2e' ? { host_permissions: LOOPBACK } : {}),
    optional_host_permissions: ['https://*/*', ...LOOPBACK],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'blocmap@blocmap.org',
              // The first version that shows people what an extension sends; an extended-support one.
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['authenticationInfo', 'websiteContent'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  zip: {
    // Mozilla builds from the sources: the workspace's shared package belongs to them.
    sourcesRoot: '..',
    includeSources: ['package.json', 'pnpm-*.yaml', 'tsconfig*.json', 'extension/**', 'shared/**'],
    excludeSources: ['**/dist/**', '**/*.test.ts', '**/*.test.tsx'],
  },
  vite: () => ({
    plugins: [strictLibraries()],
    build: { cssTarget: ['chrome123', 'firefox140'] },
    resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  }),
});
