/** The register's texts: HTML or plain, with entities that were escaped once more (V2) or not. */
import {
  decodeEntities,
  FILLER,
  ITEM_END,
  ITEM_START,
  maskMarkup,
  plain,
  tidy,
} from '../../text/index.ts';

/**
 * The text that the readers of cells take: entities decoded, `\n` for every line's end, NFC. Tags
 * stay. XML has been unescaped before: what is decoded here is the HTML inside, once.
 */
export function decodeText(source: string): string {
  return decodeEntities(source).replace(/\r\n?/g, '\n').normalize('NFC');
}

/** A title or label: one line, without markup. */
export function readLabel(source: string): string {
  return plain(decodeText(source));
}

/** Paragraphs and list items, one a line, without markup; null where there is nothing but a dash. */
export function readProse(source: string): string | null {
  const masked = maskMarkup(decodeText(source))
    .replaceAll(FILLER, '')
    .replaceAll(ITEM_START, '\n- ')
    .replaceAll(ITEM_END, '\n');
  const lines = masked.split('\n').map(tidy);
  const text = lines
    .map(withOneBullet)
    .filter((line) => line !== '')
    .join('\n');
  return text === '' || text === '-' ? null : text;
}

/** `- - Lire`: a list item whose text has a bullet of its own; `-` alone: an empty one. */
function withOneBullet(line: string): string {
  return line === '-' ? '' : line.replace(/^- (?=[-–—·•▪*]\s)/u, '');
}

const ENTITY_LEFT = /&(?:[a-z][a-z0-9]{1,9}|#\d{1,7}|#x[0-9a-f]{1,6});/i;
/** UTF-8 read as Latin-1 or Windows-1252. */
const MOJIBAKE = /Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€/;

/** The first entity that {@link decodeText} left in a text, or null. */
export function findUnknownEntity(decoded: string): string | null {
  return ENTITY_LEFT.exec(decoded)?.[0] ?? null;
}

/** The first letters that show a wrong encoding, or null. */
export function findMojibake(text: string): string | null {
  return MOJIBAKE.exec(text)?.[0] ?? null;
}
