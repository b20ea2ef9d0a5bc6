/** Which encoding the bytes of an XML file are in: byte order mark, then declaration, then UTF-8. */
import { RegisterFormatError } from '../report/index.ts';

/** Declared names, and what a browser's decoder calls them. */
const KNOWN = new Map([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['iso-8859-15', 'iso-8859-15'],
]);

/** Bytes within which a declaration ends, if there is one. */
export const DECLARATION_LENGTH = 256;

/**
 * @param start at least the first {@link DECLARATION_LENGTH} bytes, or all of a shorter file
 * @returns a name that `TextDecoder` takes
 * @throws RegisterFormatError for an encoding that no export is written in
 */
export function findEncoding(start: Uint8Array): string {
  const [first, second, third] = start;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x50 && second === 0x4b) {
    throw new RegisterFormatError({
      reason: 'not-register',
      expected: 'the XML of the register',
      found: 'a ZIP file, still packed',
    });
  }
  const head = String.fromCharCode(...start.subarray(0, DECLARATION_LENGTH));
  const declared = /^<\?xml\s[^?]*?encoding\s*=\s*["']([^"']{1,40})["']/.exec(head)?.[1];
  const encoding = KNOWN.get((declared ?? 'utf-8').toLowerCase());
  if (encoding !== undefined) return encoding;
  throw new RegisterFormatError({
    reason: 'encoding-unknown',
    expected: 'UTF-8, ISO-8859-1 or Windows-1252',
    found: `the encoding "${declared}"`,
    line: 1,
  });
}
