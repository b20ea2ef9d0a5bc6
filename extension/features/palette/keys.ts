import type { Nature } from '@blocmap/shared/coverage';

/** What a key asks of the palette. */
export type Command =
  /** Takes hold of the next choice, or of the one before. */
  | { readonly name: 'move'; readonly step: 1 | -1 }
  /** Ticks the choice in hand, or takes its tick away. */
  | { readonly name: 'tick' }
  | { readonly name: 'nature'; readonly nature: Nature }
  /** From the search field, the choice in hand is meant as well. */
  | { readonly name: 'save'; readonly withChoice: boolean }
  | { readonly name: 'tab'; readonly backwards: boolean };

/** The letters of the three natures, the same in both languages. */
const NATURES: Record<string, Nature> = { t: 'taught', f: 'formative', c: 'certificative' };

/**
 * Letters are for the search. Once an arrow key has taken hold of a choice, T, F, C and space are
 * for that choice; with Alt, and outside the search field, the letters always are.
 *
 * @param holding whether an arrow key has taken hold of a choice
 * @returns null where the key is not for the palette: the browser does with it what it always does
 */
export function commandOf(
  event: KeyboardEvent,
  field: HTMLInputElement,
  holding: boolean,
): Command | null {
  const { key, altKey, shiftKey } = event;
  if (event.ctrlKey || event.metaKey || event.isComposing) return null;
  const from = event.composedPath()[0];
  const inField = from === field;
  if (key === 'Tab') return { name: 'tab', backwards: shiftKey };
  if (key === 'Enter' && from instanceof HTMLInputElement) {
    return { name: 'save', withChoice: inField };
  }
  if (inField && key === 'ArrowDown') return { name: 'move', step: 1 };
  if (inField && key === 'ArrowUp') return { name: 'move', step: -1 };
  if (inField && holding && key === ' ') return { name: 'tick' };
  const nature = altKey || !inField || holding ? natureOf(event) : undefined;
  return nature === undefined ? null : { name: 'nature', nature };
}

/** By the key's place where Alt makes another letter of it (macOS). */
function natureOf({ key, code, altKey }: KeyboardEvent): Nature | undefined {
  const letter = altKey ? code.replace('Key', '') : key;
  return NATURES[letter.toLowerCase()];
}
