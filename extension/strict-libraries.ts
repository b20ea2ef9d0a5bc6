import type { Plugin } from 'vite';

/**
 * Two libraries carry ways that this extension never goes and that browsers' reviewers ask about:
 * zod makes code from strings where it may (an extension may not), and preact can set markup (our
 * texts are only ever text). Both ways are closed here, so that nobody can take them by mistake.
 */
export function strictLibraries(): Plugin {
  return {
    name: 'blocmap:strict-libraries',
    transform(code, id) {
      if (id.includes('/zod/') && code.includes('const F = Function;')) {
        // zod tries it, sees it fail, and validates without.
        return { code: code.replaceAll('const F = Function;', 'const F = undefined;'), map: null };
      }
      if (id.includes('/preact/') && /\.innerHTML\s*=(?!=)/.test(code)) {
        return { code: code.replaceAll(/\.innerHTML\s*=(?!=)/g, '.textContent='), map: null };
      }
      return null;
    },
  };
}
