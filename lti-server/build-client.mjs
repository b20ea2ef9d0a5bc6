/** Bundles the browser's part of the tool into `dist/public`, under names that carry their hash. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const client = join(here, 'client');
const output = join(here, 'dist', 'public');

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });

const { metafile } = await build({
  absWorkingDir: here,
  entryPoints: [
    { in: join(client, 'main.tsx'), out: 'app' },
    { in: join(client, 'styles', 'index.css'), out: 'app' },
  ],
  outdir: output,
  entryNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  // What Moodle 4.5 itself supports, and the first Safari with <dialog>.
  target: ['chrome109', 'firefox115', 'safari15.4'],
  conditions: ['source'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
});

const names = Object.keys(metafile.outputs).map((file) => basename(file));
const named = (ending) => {
  const name = names.find((name) => name.endsWith(ending));
  if (name === undefined) throw new Error(`esbuild made no *${ending} in ${output}`);
  return name;
};
const icon = join(client, 'icon.svg');
const iconHash = createHash('sha256').update(readFileSync(icon)).digest('hex').slice(0, 8);
const iconName = `icon-${iconHash}.svg`;
copyFileSync(icon, join(output, iconName));

const manifest = { script: named('.js'), style: named('.css'), icon: iconName };
writeFileSync(join(output, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
if (process.argv.includes('--analyze')) {
  writeFileSync(join(here, 'dist', 'client-metafile.json'), JSON.stringify(metafile));
}
