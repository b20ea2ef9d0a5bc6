import { randomInt } from 'node:crypto';

/** Without 0, 1, I, L and O, which people mistake for one another: 31 characters, 40 bits in eight. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;

export function newShortCode(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** As shown: `ABCD-EFGH`. */
export function printShortCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** As typed, in whatever case and with or without the dash. */
export function readShortCode(typed: string): string {
  return typed.replace('-', '').toUpperCase();
}
