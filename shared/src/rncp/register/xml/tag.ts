/** One tag of a text, at a `<`. */
export interface Tag {
  kind: 'open' | 'close' | 'empty';
  name: string;
  /** Behind its `>`. */
  end: number;
}

/** No tag of the register is longer. */
export const MAX_TAG = 10_000;

const SLASH = 0x2f;
const GREATER = 0x3e;
const SPACE = 0x20;

/** @returns the tag at a `<`; `unfinished` where the text ends inside it; null where it is none */
export function readTag(text: string, at: number): Tag | 'unfinished' | null {
  const closing = text.charCodeAt(at + 1) === SLASH;
  const start = closing ? at + 2 : at + 1;
  let nameEnd = start;
  while (isNameUnit(text.charCodeAt(nameEnd))) nameEnd += 1;
  if (nameEnd >= text.length) return 'unfinished';
  const follows = text.charCodeAt(nameEnd);
  const named = nameEnd > start && !/[\d.-]/.test(text.charAt(start));
  if (!named || !(follows === GREATER || follows === SLASH || follows <= SPACE)) return null;
  const end = follows === GREATER ? nameEnd : findTagEnd(text, nameEnd);
  if (end === -1) return 'unfinished';
  const name = text.slice(start, nameEnd);
  if (closing) {
    return text.slice(nameEnd, end).trim() === '' ? { kind: 'close', name, end: end + 1 } : null;
  }
  const empty = text.charCodeAt(end - 1) === SLASH;
  return { kind: empty ? 'empty' : 'open', name, end: end + 1 };
}

/** The end tag of the innermost element, as half of all tags are; null for any other. */
export function readEndOf(name: string | undefined, text: string, at: number): Tag | null {
  if (name === undefined || text.charCodeAt(at + 1) !== SLASH) return null;
  const end = at + 2 + name.length;
  if (!text.startsWith(name, at + 2) || text.charCodeAt(end) !== GREATER) return null;
  return { kind: 'close', name, end: end + 1 };
}

/** Letters, digits and `_:.-`; beyond ASCII the parser of wanted fiches looks closer. */
function isNameUnit(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x2d && code <= 0x3a && code !== SLASH) ||
    code === 0x5f ||
    code >= 0x80
  );
}

/** The `>` outside the quotes of attributes; -1 where the text ends before. */
function findTagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}
