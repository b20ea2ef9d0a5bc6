import path from 'node:path';
import { filesBelow } from '../hash.mjs';
import { root } from '../paths.mjs';
import { importsOf } from './parse.mjs';

/** Each package, where its folders begin, and which other packages it may know. */
export const packages = {
  shared: { base: 'shared/src', mayUse: [] },
  'lti-server': { base: 'lti-server/src', mayUse: ['shared'] },
  'lti-server/client': { base: 'lti-server/client', mayUse: ['shared', 'lti-server'] },
  extension: { base: 'extension', mayUse: ['shared'] },
  tests: { base: 'tests', mayUse: ['shared', 'lti-server', 'lti-server/client', 'extension'] },
};

/**
 * @typedef {{ from: string, line: number, to: string }} Import
 *   two files of the repository, by their paths in it; `to` is a folder or a package's public path
 *   when the specifier names no file
 */

/**
 * The imports between files of the repository; those of libraries are left out.
 * @param {string} name  a package of the list above
 * @returns {Import[]}
 */
export function importsWithin(name) {
  const { base } = packages[name];
  return filesBelow(path.join(root, base))
    .filter((file) => /\.tsx?$/.test(file) && packageOf(relative(file)) === name)
    .flatMap((file) =>
      importsOf(file).flatMap(({ specifier, line }) => {
        const to = resolve(file, specifier, name);
        return to ? [{ from: relative(file), line, to }] : [];
      }),
    );
}

/** The package that holds a path of the repository; the longest base wins. */
export function packageOf(file) {
  const inside = ({ base }) => file === base || file.startsWith(`${base}/`);
  const found = Object.entries(packages).filter(([, entry]) => inside(entry));
  return found.toSorted(([, a], [, b]) => b.base.length - a.base.length)[0]?.[0];
}

function resolve(file, specifier, name) {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('.')) return relative(path.resolve(path.dirname(file), plain));
  // WXT's two spellings of the extension's own root.
  if (name === 'extension' && /^[@~]\//.test(plain)) return `extension/${plain.slice(2)}`;
  const workspace = /^@blocmap\/([^/]+)\/?(.*)$/.exec(plain);
  return workspace && path.posix.join(packages[workspace[1]]?.base ?? workspace[1], workspace[2]);
}

const relative = (file) => path.relative(root, file).split(path.sep).join('/');
