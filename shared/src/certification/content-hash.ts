import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Certification } from './schema.ts';

/**
 * The name of a version: SHA-256 (64 hex digits) of the certification's canonical JSON, so that
 * the same content has the same name wherever and in whatever key order it was made.
 *
 * Its warnings are left out: a parser that learns to doubt better reads the same certification.
 */
export function contentHash(certification: Certification): string {
  const { warnings: _, ...content } = certification;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
}

/** JSON with sorted keys and no white space (RFC 8785 for the values that the model holds). */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${entries.join(',')}}`;
  }
  return JSON.stringify(value);
}
