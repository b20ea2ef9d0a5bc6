import { createHash } from 'node:crypto';

/** The name of an answer: the same name, the same content. */
export function etagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}
