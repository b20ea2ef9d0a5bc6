/** What the container is made of, as far as can be told without making one. */
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig } from '@blocmap/lti-server/config/config';
import { repositoryRoot } from '../support/repository.ts';

const deploy = join(repositoryRoot, 'lti-server', 'deploy');
const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');
const containerfile = read(deploy, 'Containerfile');
const Manifest = z.object({ dependencies: z.record(z.string(), z.string()) });

function productionDependencies(folder: string): string[] {
  const manifest: unknown = JSON.parse(read(repositoryRoot, folder, 'package.json'));
  return Object.keys(Manifest.parse(manifest).dependencies);
}

/** `@scope/name` or `name` of what an import asks for. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('the container', () => {
  test('has every package that the program imports: none is only there for development', async () => {
    const { metafile } = await build({
      entryPoints: ['src/main.ts', 'src/cli/main.ts', 'src/healthcheck.ts'],
      absWorkingDir: join(repositoryRoot, 'lti-server'),
      outdir: 'unused',
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      conditions: ['source'],
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [
        {
          name: 'packages stay outside',
          setup(bundling) {
            bundling.onResolve({ filter: /^[\w@]/ }, ({ path, kind }) =>
              kind === 'entry-point' || path.startsWith('@blocmap/')
                ? undefined
                : { path, external: true },
            );
          },
        },
      ],
    });
    const imported = (start: string) =>
      Object.entries(metafile.inputs)
        .filter(([path]) => path.startsWith(start))
        .flatMap(([, { imports }]) => imports)
        .filter(({ external, path }) => external === true && !path.startsWith('node:'))
        .map(({ path }) => packageOf(path))
        .filter((name) => !builtinModules.includes(name));
    const ofTool = imported('src/');
    expect(ofTool.length).toBeGreaterThan(50);
    const tool = productionDependencies('lti-server');
    expect(ofTool.filter((name) => !tool.includes(name))).toEqual([]);
    const shared = productionDependencies('shared');
    expect(imported('../shared/').filter((name) => !shared.includes(name))).toEqual([]);
  });

  test('copies what is there, and starts what is compiled', () => {
    const copied = [...containerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, sources = '']) => sources.split(' '),
    );
    expect(copied).toContain('lti-server/migrations');
    expect(copied.filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
    const started = [...containerfile.matchAll(/"lti-server\/dist\/(\w+)\.js"/g)].map(
      ([, name]) => `${name}.ts`,
    );
    expect(started).toEqual(['healthcheck.ts', 'main.ts']);
    const sources = join(repositoryRoot, 'lti-server', 'src');
    expect(started.filter((name) => !existsSync(join(sources, name)))).toEqual([]);
    expect(containerfile.lastIndexOf('USER node')).toBeGreaterThan(
      containerfile.lastIndexOf('FROM'),
    );
  });

  test('is given settings that the tool knows, and secrets as files alone', () => {
    const compose = read(deploy, 'compose.yaml');
    const given = [...compose.matchAll(/^ {4}((?:BLOCMAP|DATABASE)_\w+):/gm)].map(
      ([, name = '']) => name,
    );
    expect(given.length).toBeGreaterThan(8);
    const config = read(repositoryRoot, 'lti-server', 'src', 'config', 'config.ts');
    const unknown = given.filter((name) => !config.includes(`  ${name.replace(/_FILE$/, '')}:`));
    expect(unknown).toEqual([]);
    expect(given).toEqual(expect.arrayContaining(['DATABASE_URL_FILE', 'BLOCMAP_SECRET_FILE']));
    expect(compose).not.toMatch(/PASSWORD: |SECRET: |TOKEN: |DATABASE_URL: /);
  });

  test('ends before its time to stop is over', () => {
    const compose = read(deploy, 'compose.yaml');
    const seconds = (name: string) =>
      Number(new RegExp(`${name}: '?(\\d+)`).exec(compose)?.[1] ?? Number.NaN);
    const { graceMs } = readConfig({
      BLOCMAP_GRACE_SECONDS: String(seconds('BLOCMAP_GRACE_SECONDS')),
    });
    const needed = seconds('BLOCMAP_DRAIN_SECONDS') + graceMs / 1000;
    expect(seconds('stop_grace_period')).toBeGreaterThan(needed);
  });
});
