import type { Nature } from '@blocmap/shared/coverage';
import type { BlockFamily } from '@blocmap/shared/certification';
import { element } from './element.ts';
import { GLYPH } from './nature.ts';

export interface Chip {
  /** `BC03` or `BC03.2` */
  readonly short: string;
  readonly title: string;
  readonly family: BlockFamily;
  readonly nature: Nature | null;
  readonly proposed?: boolean;
  readonly locked?: boolean;
}

/** A block as people see it everywhere: `BC03 ●`, its title on hover. */
export function chip({ short, title, family, nature, proposed, locked }: Chip): HTMLElement {
  return element(
    'span',
    {
      class: 'blocmap-hue blocmap-chip',
      title: `${short} ${title}`,
      'data-blocmap-chip': short,
      'data-family': family,
      'data-nature': nature,
      'data-proposed': proposed,
      'data-locked': locked,
    },
    `${short}${nature === null ? '' : ` ${GLYPH[nature]}`}`,
  );
}
