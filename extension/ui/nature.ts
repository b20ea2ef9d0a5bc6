import type { Nature } from '@blocmap/shared/coverage';

/** What an activity does for a block, told by shape first: ○ taught, ◐ formative, ● certificative. */
export const GLYPH: Record<Nature, string> = { taught: '○', formative: '◐', certificative: '●' };

/** Of a competence or block that nothing serves. */
export const NOTHING = '—';
