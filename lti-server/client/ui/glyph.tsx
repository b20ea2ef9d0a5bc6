import type { Nature } from '@blocmap/shared/coverage';
import type { VNode } from 'preact';

/** The nature as a fill: ○ taught, ◐ formative, ● certificative. Its word stands beside it. */
export function Glyph({ nature, size = 14 }: { nature: Nature; size?: number }): VNode {
  return (
    <svg class="glyph" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6"
        fill={nature === 'certificative' ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="2"
      />
      {nature === 'formative' ? <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" /> : null}
    </svg>
  );
}
