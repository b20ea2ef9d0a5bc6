import { packageOf, packages } from './packages.mjs';

/**
 * Imports that go against the layers: shared ← tool, extension ← tests.
 * @param {string} name  a package
 * @param {import('./packages.mjs').Import[]} imports
 * @returns {string[]} one text for each
 */
export function layerBreaches(name, imports) {
  return imports
    .map((found) => ({ ...found, target: packageOf(found.to) }))
    .filter(({ target }) => target && target !== name && !packages[name].mayUse.includes(target))
    .map(({ from, line, to, target }) => `${from}:${line} → ${to} (${name} may not use ${target})`);
}
