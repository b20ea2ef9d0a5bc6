import type { Nature } from '@blocmap/shared/coverage';

/** What a key asks for in the body of the table; null: nothing of ours. */
export type GridCommand =
  | { readonly kind: 'cycle' }
  | { readonly kind: 'set'; readonly nature: Nature | null }
  | { readonly kind: 'palette' };

const letters: Record<string, Nature> = { t: 'taught', f: 'formative', c: 'certificative' };

export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): GridCommand | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  switch (event.key) {
    case ' ':
      return { kind: 'cycle' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'set', nature: null };
    case 'Enter':
      return { kind: 'palette' };
    default: {
      const nature = letters[event.key.toLowerCase()];
      return nature === undefined ? null : { kind: 'set', nature };
    }
  }
}
