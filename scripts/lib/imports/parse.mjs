import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/**
 * Every module that a source file names: imports, re-exports and `import()` of a literal.
 * Imports of types count as well: they tie two folders together just as much.
 * @param {string} file  absolute
 * @returns {{ specifier: string, line: number }[]}
 */
export function importsOf(file) {
  const source = readFileSync(file, 'utf8');
  const { module, errors } = parseSync(path.basename(file), source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const reExports = module.staticExports.flatMap(({ entries }) => entries);
  const named = [...module.staticImports, ...reExports]
    .map(({ moduleRequest }) => moduleRequest)
    .filter(Boolean)
    .map(({ value, start }) => ({ specifier: value, start }));
  const dynamic = module.dynamicImports
    .map(({ moduleRequest: { start, end } }) => ({ text: source.slice(start, end), start }))
    .filter(({ text }) => /^(['"]).*\1$/.test(text))
    .map(({ text, start }) => ({ specifier: text.slice(1, -1), start }));
  const unique = new Map([...named, ...dynamic].map((found) => [found.specifier, found]));
  return [...unique.values()].map(({ specifier, start }) => ({
    specifier,
    line: source.slice(0, start).split('\n').length,
  }));
}
