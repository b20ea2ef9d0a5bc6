import { Explained } from './say.mjs';

/** What the build tools need (Vite 8 is the strictest of them). */
export function assertNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new Explained(
    `Blocmap a besoin de Node.js 20.19 ou plus (22.12 ou plus pour la version 22) ; celui-ci est le ${version}. Installez une version récente : https://nodejs.org/fr/download`,
    `Blocmap needs Node.js 20.19 or newer (22.12 or newer in version 22); this is ${version}. Install a recent one: https://nodejs.org/en/download`,
  );
}
