/** Bundles the browser's part of the tool into `dist/public`, under names that carry their hash. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const client = join(here, 'client');
const output = join(here, 'dist', 'public');

const settings = {
  absWorkingDir: here,
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
  write: false,
  metafile: true,
  logLevel: 'warning',
};

// Only the page knows the name of its worker: it is loaded when a large file is to be read.
const worker = await build({
  ...settings,
  entryPoints: [
    { in: join(client, 'features', 'import', 'register', 'worker.ts'), out: 'register-worker' },
  ],
});
const [workerFile] = worker.outputFiles;
const { outputFiles, metafile } = await build({
  ...settings,
  entryPoints: [
    { in: join(client, 'main.tsx'), out: 'app' },
    { in: join(client, 'styles', 'index.css'), out: 'app' },
  ],
  splitting: true,
  chunkNames: 'part-[hash]',
  define: { REGISTER_WORKER: JSON.stringify(basename(workerFile.path)) },
});

const files = new Map(
  [workerFile, ...outputFiles].map(({ path, contents }) => [basename(path), contents]),
);
const icon = readFileSync(join(client, 'icon.svg'));
const iconName = `icon-${createHash('sha256').update(icon).digest('hex').slice(0, 8)}.svg`;
files.set(iconName, icon);

// A tool that runs meanwhile must find its files at any moment: first the new ones, then the
// manifest in one step, and only then are the old ones gone.
mkdirSync(output, { recursive: true });
for (const [name, contents] of files) writeFileSync(join(output, name), contents);
const script = named('app', '.js');
const manifest = {
  script,
  parts: [...partsOf(script)],
  style: named('app', '.css'),
  icon: iconName,
};
const temporary = join(output, `manifest-${process.pid}.tmp`);
writeFileSync(temporary, `${JSON.stringify(manifest, null, 2)}\n`);
renameSync(temporary, join(output, 'manifest.json'));
for (const name of readdirSync(output)) {
  if (!['manifest.json', '.stamp'].includes(name) && !files.has(name))
    rmSync(join(output, name), { force: true });
}
if (process.argv.includes('--analyze')) {
  writeFileSync(join(here, 'dist', 'client-metafile.json'), JSON.stringify(metafile));
}

/** What a script imports before it can run, and so on; screens that are fetched later are not among them. */
function partsOf(name, found = new Set()) {
  const [, made] = Object.entries(metafile.outputs).find(([path]) => basename(path) === name);
  for (const { path, kind } of made.imports) {
    const part = basename(path);
    if (kind !== 'import-statement' || found.has(part)) continue;
    partsOf(part, found.add(part));
  }
  return found;
}

function named(start, ending) {
  const name = [...files.keys()].find(
    (file) => file.startsWith(`${start}-`) && file.endsWith(ending),
  );
  if (name === undefined) throw new Error(`esbuild made no ${start}-*${ending} for ${output}`);
  return name;
}
