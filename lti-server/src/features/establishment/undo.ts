import type { Certification } from '@blocmap/shared/certification';
import {
  changeLayer,
  LayerError,
  type EstablishmentLayer,
  type LayerEntry,
} from '@blocmap/shared/establishment';
import { ToolError } from '../../http/index.ts';
import { isSame, type Changed } from './change.ts';

/**
 * Takes changes back. Whether one of them was touched since is seen by making them again: what then
 * comes out must be what is there now.
 *
 * @param entries  the changes as they were made, in order
 * @throws ToolError `conflict` where something of them was touched since; nothing is changed then
 */
export function takeBack(
  layer: EstablishmentLayer,
  entries: readonly LayerEntry[],
  certification: Certification,
): Changed {
  try {
    const undone: LayerEntry[] = [];
    let before = layer;
    for (const { inverse } of entries.toReversed()) {
      const changed = changeLayer(before, inverse, certification);
      undone.push(changed.entry);
      before = changed.layer;
    }
    const again = entries.reduce(
      (known, { change }) => changeLayer(known, change, certification).layer,
      before,
    );
    if (isSame(again, layer)) return { layer: before, entries: undone };
  } catch (error) {
    if (!(error instanceof LayerError)) throw error;
  }
  throw new ToolError('conflict', { text: 'layer-undo-touched' });
}
