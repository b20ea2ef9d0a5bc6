import { InterchangeError } from '../errors.ts';

/** Larger than the whole register's competences in any of these formats would need. Bytes. */
export const MAX_TEXT_BYTES = 32 * 1024 * 1024;

/**
 * A file's text: UTF-8 or UTF-16 by its mark, UTF-8 without one, Windows-1252 as French
 * spreadsheets save it where it is no UTF-8.
 * @throws InterchangeError `too-large` or `not-text`
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new InterchangeError({
      problem: 'too-large',
      expected: `at most ${MAX_TEXT_BYTES} bytes`,
      found: `${bytes.length} bytes`,
    });
  }
  const text = decode(bytes);
  if (text.includes('\0')) {
    throw new InterchangeError({
      problem: 'not-text',
      expected: 'a text file',
      found: 'binary content',
    });
  }
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = withPrintable(new TextDecoder('windows-1252').decode(bytes));
    // Letters of two bytes read as one each: it is UTF-8 after all, and damaged.
    if (!/[ÂÃ][^\s\p{L}]/u.test(text)) return text;
    throw new InterchangeError({
      problem: 'not-text',
      expected: 'text in UTF-8',
      found: 'damaged UTF-8',
    });
  }
}

/** What Windows-1252 has from 0x80 to 0x9F; some releases of Node decode these as control characters. */
const PRINTABLE = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function withPrintable(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (sign) => PRINTABLE.charAt(sign.charCodeAt(0) - 0x80));
}
