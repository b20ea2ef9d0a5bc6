import type { Certification } from '@blocmap/shared/certification';
import {
  changeLayer,
  LayerError,
  type EstablishmentLayer,
  type LayerChange,
  type LayerEntry,
} from '@blocmap/shared/establishment';
import { refusalOf } from './refuse.ts';

/** A layer after some changes, and each as the journal keeps it. */
export interface Changed {
  readonly layer: EstablishmentLayer;
  readonly entries: readonly LayerEntry[];
}

/**
 * Makes changes one after the other, all or nothing. Those that change nothing leave no entry.
 *
 * @throws ToolError `invalid-request` naming the change that does not fit
 */
export function changeAll(
  layer: EstablishmentLayer,
  changes: readonly LayerChange[],
  certification: Certification,
): Changed {
  const entries: LayerEntry[] = [];
  let current = layer;
  changes.forEach((change, at) => {
    try {
      const changed = changeLayer(current, change, certification);
      if (!isSame(changed.layer, current)) entries.push(changed.entry);
      current = changed.layer;
    } catch (error) {
      throw error instanceof LayerError ? refusalOf(error, at) : error;
    }
  });
  return { layer: current, entries };
}

/** Layers stand in one order: what says the same is written the same. */
export function isSame(a: EstablishmentLayer, b: EstablishmentLayer): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
