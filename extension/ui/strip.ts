import type { BlockFamily } from '@blocmap/shared/certification';
import type { Nature } from '@blocmap/shared/coverage';
import { element } from './element.ts';

interface StripCell {
  readonly short: string;
  readonly title: string;
  readonly family: BlockFamily;
  readonly strongest: Nature | null;
}

/** The block strip: one small cell a block, in the fiche's order, filled by its strongest nature. */
export function strip(blocks: readonly StripCell[], label: string): HTMLElement {
  return element(
    'span',
    { class: 'blocmap-strip', role: 'img', 'aria-label': label, 'data-blocmap-strip': true },
    ...blocks.map(({ short, title, family, strongest }) =>
      element('span', {
        class: 'blocmap-hue blocmap-cell',
        title: `${short} ${title}`,
        'data-blocmap-cell': short,
        'data-family': family,
        'data-nature': strongest,
      }),
    ),
  );
}
