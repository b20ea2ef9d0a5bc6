import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, which } from '../process.mjs';

/** Liberation and DejaVu: without a font, screenshots and text measurements hold empty boxes. */
const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];
const quiet = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
const MINUTES = 60_000;

export const hasApt =
  process.platform === 'linux' && Boolean(which('apt-get') && which('dpkg-deb'));

/** Installs Debian's Chromium the ordinary way. Needs root. */
export async function installWithApt() {
  // An unreachable third-party source makes `update` fail although Debian's own lists came.
  await run('apt-get', ['update'], { env: quiet, timeout: 5 * MINUTES });
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  const { code, output } = await run('apt-get', args, { env: quiet, timeout: 10 * MINUTES });
  if (code !== 0) throw new Error(lastLines(output));
  return '/usr/bin/chromium';
}

/**
 * Provides Debian's Chromium without root: apt works in a folder of its own, and the packages that
 * this machine lacks are unpacked there instead of being installed.
 * @param {string} folder  emptied first; holds about 400 MB afterwards
 * @returns {Promise<string>} a launcher that finds the unpacked libraries and fonts
 */
export async function unpackWithApt(folder) {
  rmSync(folder, { recursive: true, force: true });
  const apt = path.join(folder, 'apt');
  for (const name of ['lists/partial', 'cache/archives/partial']) {
    mkdirSync(path.join(apt, name), { recursive: true });
  }
  const aside = [
    `Dir::State::lists=${apt}/lists`,
    `Dir::Cache=${apt}/cache`,
    // The user owns the folder; dpkg's own lock is neither needed nor ours to take.
    'Debug::NoLocking=1',
    'APT::Sandbox::User=',
  ].flatMap((option) => ['-o', option]);

  await run('apt-get', [...aside, 'update'], { env: quiet, timeout: 5 * MINUTES });
  const download = ['install', '-y', '--download-only', '--no-install-recommends', ...packages];
  const { code, output } = await run('apt-get', [...aside, ...download], {
    env: quiet,
    timeout: 10 * MINUTES,
  });
  if (code !== 0) throw new Error(lastLines(output));

  const tree = path.join(folder, 'root');
  mkdirSync(tree);
  const archives = path.join(apt, 'cache/archives');
  for (const name of readdirSync(archives).filter((file) => file.endsWith('.deb'))) {
    const unpacked = await run('dpkg-deb', ['-x', path.join(archives, name), tree]);
    if (unpacked.code !== 0) throw new Error(`${name}: ${lastLines(unpacked.output)}`);
  }
  rmSync(apt, { recursive: true, force: true });
  return writeLauncher(folder, tree);
}

function writeLauncher(folder, tree) {
  const program = path.join(tree, 'usr/lib/chromium/chromium');
  if (!existsSync(program)) throw new Error(`no Chromium in this system's packages (${program})`);
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(fonts, fontsConfiguration(tree, folder));
  const launcher = path.join(folder, 'chromium');
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH=${quote(libraryFolders(tree).join(':'))}"\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"`,
    `export FONTCONFIG_FILE=${quote(fonts)}`,
    `export XDG_DATA_DIRS=${quote(path.join(tree, 'usr/share'))}":\${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"`,
    `[ -d /usr/share/X11/xkb ] || export XKB_CONFIG_ROOT=${quote(path.join(tree, 'usr/share/X11/xkb'))}`,
    `exec ${quote(program)} "$@"`,
  ];
  writeFileSync(launcher, `${lines.join('\n')}\n`);
  chmodSync(launcher, 0o755);
  return launcher;
}

/** Folders of the unpacked tree that hold shared libraries, the multi-architecture ones first. */
function libraryFolders(tree) {
  const bases = [path.join(tree, 'usr/lib'), path.join(tree, 'lib')];
  return bases.filter(existsSync).flatMap((base) => {
    const triples = readdirSync(base).filter((name) => /-linux-gnu/.test(name));
    const folders = triples.flatMap((triple) =>
      ['', 'nss', 'pulseaudio'].map((name) => path.join(base, triple, name)),
    );
    return [...folders.filter(existsSync), base];
  });
}

const families = [
  ['sans-serif', 'Liberation Sans', 'DejaVu Sans'],
  ['serif', 'Liberation Serif', 'DejaVu Serif'],
  ['monospace', 'Liberation Mono', 'DejaVu Sans Mono'],
];

function fontsConfiguration(tree, folder) {
  const folders = [`${tree}/usr/share/fonts`, '/usr/share/fonts', '/usr/local/share/fonts'];
  const aliases = families.map(
    ([generic, ...names]) =>
      `<alias><family>${generic}</family><prefer>${names.map((name) => `<family>${name}</family>`).join('')}</prefer></alias>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((name) => `<dir>${escapeXml(name)}</dir>`).join('\n')}
<include ignore_missing="yes">/etc/fonts/conf.d</include>
${aliases.join('\n')}
<cachedir>${escapeXml(folder)}/fontconfig</cachedir>
</fontconfig>
`;
}

const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const quote = (text) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const lastLines = (text) => text.trim().split('\n').slice(-4).join('\n');
