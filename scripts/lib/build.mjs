import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './hash.mjs';
import { root } from './paths.mjs';
import { run } from './process.mjs';
import { Explained, say } from './say.mjs';

const everywhere = ['pnpm-lock.yaml', 'tsconfig.base.json', 'shared/src'];

/** Compiles TypeScript projects and those they refer to; a compiler that has nothing to do is fast. */
export async function compile(projects = ['.']) {
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  await must('tsc', [tsc, '-b', ...projects]);
}

/** The browser code of the tool's own pages. */
export async function bundleClient() {
  const script = 'lti-server/build-client.mjs';
  const sources = [
    ...everywhere,
    script,
    'lti-server/package.json',
    'lti-server/client',
    'lti-server/src',
  ];
  await whenChanged('lti-server/dist/public/.stamp', sources, () => must('client', [script]));
}

/**
 * The extension for one browser, in `extension/.output/<browser>-mv3`.
 * @param {'chrome' | 'firefox'} browser
 * @param {'production' | 'e2e'} [mode]  `e2e` grants the test site's permissions beforehand, because
 *   nobody can answer a permission prompt of a headless browser; its folder ends with `-e2e`
 */
export async function bundleExtension(browser, mode = 'production') {
  const output = `extension/.output/${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`;
  const wxt = path.join(root, 'extension/node_modules/wxt/bin/wxt.mjs');
  const args = [wxt, 'build', '-b', browser, '--mv3', '--mode', mode];
  await whenChanged(`${output}.stamp`, [...everywhere, 'extension'], async () => {
    await must(`wxt ${browser}`, args, path.join(root, 'extension'));
    if (!existsSync(path.join(root, output, 'manifest.json'))) {
      throw new Error(`wxt made no ${output}/manifest.json`);
    }
  });
}

/** Skips `work` when its sources are those of the last time it succeeded. */
async function whenChanged(stampName, sources, work) {
  const stamp = path.join(root, stampName);
  const wanted = hashOf(root, sources, process.version);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Runs a build step with Node; its output is shown only when it fails. */
async function must(name, args, cwd = root) {
  const { code, output } = await run(process.execPath, args, { cwd });
  if (code === 0) return;
  say(output.trimEnd());
  throw new Explained(
    `La construction a échoué (${name}, code ${code}) : voir les messages ci-dessus.`,
    `The build failed (${name}, exit code ${code}): see the messages above.`,
  );
}
