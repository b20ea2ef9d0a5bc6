import { RegisterFormatError } from '../report/index.ts';
import { DECLARATION_LENGTH, findEncoding } from './encoding.ts';

const WINDOWS = 'windows-1252';
/** What Windows-1252 has from 0x80 to 0x9F; some releases of Node decode these as control characters. */
const PRINTABLE = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function withPrintable(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (sign) => PRINTABLE.charAt(sign.charCodeAt(0) - 0x80));
}

/** Text from the bytes of an XML file, piece by piece; a character may be cut by a piece's end. */
export class XmlDecoder {
  private decoder: TextDecoder | null = null;
  private encoding = '';
  /** What came before the encoding was known. */
  private start: Uint8Array = new Uint8Array();
  private taken = 0;

  /** @throws RegisterFormatError where the bytes are not in the encoding they should be in */
  decode(bytes: Uint8Array): string {
    if (this.decoder !== null) return this.run(this.decoder, bytes, false);
    const known = new Uint8Array(this.start.length + bytes.length);
    known.set(this.start);
    known.set(bytes, this.start.length);
    this.start = known;
    return known.length < DECLARATION_LENGTH ? '' : this.run(this.open(), known, false);
  }

  /** What is left at the file's end. @throws RegisterFormatError as {@link decode} does */
  end(): string {
    if (this.decoder !== null) return this.run(this.decoder, new Uint8Array(), true);
    return this.start.length === 0 ? '' : this.run(this.open(), this.start, true);
  }

  private open(): TextDecoder {
    this.encoding = findEncoding(this.start);
    this.decoder = new TextDecoder(this.encoding, { fatal: true });
    return this.decoder;
  }

  private run(decoder: TextDecoder, bytes: Uint8Array, last: boolean): string {
    try {
      const text = decoder.decode(bytes, { stream: !last });
      this.taken += bytes.length;
      return this.encoding === WINDOWS ? withPrintable(text) : text;
    } catch {
      throw new RegisterFormatError({
        reason: 'encoding-wrong',
        expected: `text in ${this.encoding}`,
        found: `other bytes, between byte ${this.taken} and byte ${this.taken + bytes.length}`,
      });
    }
  }
}
