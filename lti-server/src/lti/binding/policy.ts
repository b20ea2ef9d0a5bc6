import { createHash } from 'node:crypto';
import { frameAncestors, originOf } from '../../http/index.ts';
import { style } from './page.tsx';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const styleHash = hashOf(style);

/** Nothing but one script and one style, forms to ourselves, frames of this platform alone. */
export function pagePolicy(script: string): (platformUrls: readonly string[]) => string {
  const fixed = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${styleHash}`,
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
  return (platformUrls) => {
    const origins = new Set(platformUrls.map(originOf).filter((origin) => origin !== null));
    return `${fixed}; ${frameAncestors([...origins])}`;
  };
}
