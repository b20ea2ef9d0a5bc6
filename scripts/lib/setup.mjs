import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { hashOf } from './hash.mjs';
import { assertNodeVersion } from './node-version.mjs';
import { isWritable, projectCache, root } from './paths.mjs';
import { run } from './process.mjs';
import { Explained, sayBoth } from './say.mjs';

/** Exact, so that every machine reads the lockfile the same way. */
const PNPM = 'pnpm@12.21.0';
const packages = ['shared', 'lti-server', 'extension', 'tests'];
const stamp = path.join(root, 'node_modules', '.blocmap-setup');

/**
 * Installs the dependencies when they are missing or no longer those of the lockfile. Nothing
 * touches the network when they are there.
 * @throws {Explained} when Node.js is too old or the installation fails
 */
export async function setup() {
  assertNodeVersion();
  const wanted = fingerprint();
  if (isInstalled(wanted)) return;
  sayBoth('Installation des dépendances…', 'Installing the dependencies…');
  const { command, args } = npm([
    'exec',
    '--yes',
    `--package=${PNPM}`,
    '--',
    'pnpm',
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--reporter=append-only',
    // Without a terminal pnpm refuses to replace a node_modules made by another user or version.
    '--config.confirmModulesPurge=false',
  ]);
  const { code, output } = await run(command, args, { cwd: root, env: environment(), show: true });
  if (code !== 0) throw explain(output);
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const manifests = ['', ...packages].map((name) => path.join(name, 'package.json'));
  const { platform, arch, version } = process;
  return hashOf(root, ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests], {
    pnpm: PNPM,
    platform,
    arch,
    version,
  });
}

function isInstalled(wanted) {
  const modules = packages.map((name) => path.join(root, name, 'node_modules'));
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted &&
    modules.every((folder) => existsSync(folder) && readdirSync(folder).length > 0)
  );
}

/** The npm that started this script, or the one on PATH when Node was called directly. */
function npm(args) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) {
    return { command: process.execPath, args: [script, ...args] };
  }
  return { command: 'npm', args };
}

/** Caches move into the clone when the home folder cannot hold them (containers, service users). */
function environment() {
  const env = { ...process.env };
  if (!isWritable(env.npm_config_cache ?? path.join(homedir(), '.npm'))) {
    env.npm_config_cache = path.join(projectCache, 'npm');
  }
  const folders = {
    XDG_CACHE_HOME: '.cache',
    XDG_DATA_HOME: '.local/share',
    XDG_STATE_HOME: '.local/state',
  };
  for (const [name, usual] of Object.entries(folders)) {
    if (!isWritable(env[name] ?? path.join(homedir(), usual))) {
      env[name] = path.join(projectCache, 'home', usual);
    }
  }
  return env;
}

function explain(output) {
  if (output.includes('ERR_PNPM_OUTDATED_LOCKFILE')) {
    return new Explained(
      `Un package.json a changé sans pnpm-lock.yaml. Lancez : npx ${PNPM} install`,
      `A package.json changed without pnpm-lock.yaml. Run: npx ${PNPM} install`,
    );
  }
  return new Explained(
    `L’installation a échoué (détail ci-dessus). Vérifiez l’accès à Internet ou au miroir npm (npm config get registry), l’espace disque et les droits sur ce dossier, puis relancez la commande.`,
    `The installation failed (details above). Check the access to the Internet or to the npm mirror (npm config get registry), the disk space and the rights on this folder, then run the command again.`,
  );
}
