import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { Router } from 'express';

/** Style sheet and scripts are read where they were written, also when this file runs from `dist`. */
function platformFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'platform');
}

const SCRIPTS = ['course-editor', 'my-courses', 'registration', 'platform-storage'];

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly content: string;
}

let made: readonly Asset[] | null = null;

/** Bundled once a process: it takes a few milliseconds and every page needs them. */
function allAssets(): readonly Asset[] {
  if (made) return made;
  const folder = platformFolder();
  const { outputFiles } = buildSync({
    entryPoints: SCRIPTS.map((name) => join(folder, 'client', `${name}.ts`)),
    outdir: join(folder, 'client'),
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  made = [
    {
      path: '/theme/styles.css',
      type: 'text/css',
      content: readFileSync(join(folder, 'assets', 'styles.css'), 'utf8'),
    },
    ...SCRIPTS.map((name) => ({
      path: `/lib/${name}.js`,
      type: 'text/javascript',
      content: outputFiles.find(({ path }) => path.endsWith(`${name}.js`))?.text ?? '',
    })),
  ];
  return made;
}

/** The few files the pages load. */
export function assets(): Router {
  const router = Router();
  for (const { path, type, content } of allAssets()) {
    router.get(path, (_request, response) => {
      response.set('Cache-Control', 'max-age=300').type(type).send(content);
    });
  }
  return router;
}
