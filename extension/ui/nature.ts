import type { Nature } from '@blocmap/shared/coverage';

/** What an activity does for a block, told by shape first: ○ taught, ◐ formative, ● certificative. */
export const GLYPH: Record<Nature, string> = { taught: '○', formative: '◐', certificative: '●' };

/** From the weakest to the strongest. */
export const NATURES = ['taught', 'formative', 'certificative'] as const satisfies Nature[];

/** Of a competence or block that nothing serves. */
export const NOTHING = '—';
