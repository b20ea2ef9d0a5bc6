/**
 * Tags and stars left over from the register's editor. They are masked by as many characters as
 * they had, so that a place in the masked text is the same place in the printed one.
 */

/** Stands for one character of inline markup; {@link tidy} drops it. */
export const FILLER = '\uE000';
/** Opens a list item (`<li>`). */
export const ITEM_START = '\uE001';
/** Closes a list item (`</li>`). */
export const ITEM_END = '\uE002';

const PRIVATE_USE = /[\uE000-\uE002]/g;
/** Tags, `**`, and a star that closes a word (one of a pair whose other star is lost). */
const TAG = /<(\/?)([a-z][a-z0-9]{0,15})(?:\s[^<>]{0,400})?\/?>|\*\*|(?<=\p{L})\*(?!\p{L})/giu;
const BREAKING = new Set(['p', 'br', 'ul', 'ol', 'li', 'div', 'tr', 'td', 'th', 'table', 'tbody']);
const INLINE = new Set(['i', 'b', 'em', 'strong', 'u', 'span', 'a', 'sup', 'sub', 'font', 'small']);

/** Same length, without markup: breaking tags become a line break, inline ones nothing. */
export function maskMarkup(text: string): string {
  if (!/[<*\uE000-\uE002]/.test(text)) return text;
  return text.replace(PRIVATE_USE, ' ').replace(TAG, (tag, closing: string, name?: string) => {
    const element = name?.toLowerCase();
    if (element === undefined) return FILLER.repeat(tag.length);
    if (element === 'li') return (closing ? ITEM_END : ITEM_START).padEnd(tag.length, FILLER);
    if (BREAKING.has(element) || /^h[1-6]$/.test(element)) return '\n'.padEnd(tag.length, FILLER);
    return INLINE.has(element) ? FILLER.repeat(tag.length) : tag;
  });
}

/** The pieces of markup in a text, as printed. */
export function findMarkup(text: string): string[] {
  return /[<*]/.test(text) ? (text.match(TAG) ?? []) : [];
}

/** Marks, two spaces together, or white space other than the plain one. */
const UNTIDY = /[\uE000-\uE002]|[^\S ]| {2}/;

/** A masked text as people read it: no marks, white space folded to one space. */
export function tidy(masked: string): string {
  if (!UNTIDY.test(masked)) return masked.trim();
  return masked
    .replaceAll(FILLER, '')
    .replace(/[\uE001\uE002]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Printed text without its markup, on one line. */
export function plain(text: string): string {
  return tidy(maskMarkup(text));
}
