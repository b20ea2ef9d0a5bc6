import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Our own namespace, drawn once: everything named in it has the same identifier for ever. */
const NAMESPACE = hexToBytes('5f0c7a3e9b6d4c11a2f8d3e4b7c60915');

/** A UUID of version 5 (RFC 9562) for a name of ours, lower case. */
export function uuidOf(name: string): string {
  const hash = sha1(concatBytes(NAMESPACE, utf8ToBytes(name))).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(hash);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
