/** One tag of a text, at a `<`. */
export interface Tag {
  kind: 'open' | 'close' | 'empty';
  name: string;
  /** Behind its `>`. */
  end: number;
}

const NAME = /^[\p{L}_:][\p{L}\p{N}_:.-]*$/u;
/** No tag of the register is longer. */
export const MAX_TAG = 10_000;
/** Names seen before need no closer look; an export has some hundred. */
const valid = new Set<string>();
const MAX_NAMES = 2000;

/** @returns the tag at a `<`; `unfinished` where the text ends inside it; null where it is none */
export function readTag(text: string, at: number): Tag | 'unfinished' | null {
  const closing = text.charCodeAt(at + 1) === SLASH;
  const start = closing ? at + 2 : at + 1;
  let end = text.indexOf('>', start);
  if (end === -1) return 'unfinished';
  const nameEnd = findNameEnd(text, start, end);
  if (nameEnd < end && !closing) {
    end = findTagEnd(text, nameEnd);
    if (end === -1) return 'unfinished';
  }
  const name = text.slice(start, nameEnd);
  if (!isName(name) || (closing && text.slice(nameEnd, end).trim() !== '')) return null;
  if (closing) return { kind: 'close', name, end: end + 1 };
  const empty = text.charCodeAt(end - 1) === SLASH;
  return { kind: empty ? 'empty' : 'open', name, end: end + 1 };
}

const SLASH = 0x2f;
const SPACE = 0x20;

function findNameEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE || code === SLASH) return at;
  }
  return end;
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

function isName(name: string): boolean {
  if (valid.has(name)) return true;
  if (!NAME.test(name)) return false;
  if (valid.size < MAX_NAMES) valid.add(name);
  return true;
}
