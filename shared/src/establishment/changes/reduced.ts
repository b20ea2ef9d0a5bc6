import type { EstablishmentLayer } from '../schema.ts';
import type { LayerChange } from './schema.ts';

/** A layer after a change, the change as it was done, and the one that takes it back. */
export interface Reduced {
  readonly layer: EstablishmentLayer;
  readonly change: LayerChange;
  readonly inverse: LayerChange;
}

export type ChangeOf<Kind extends LayerChange['kind']> = Extract<LayerChange, { kind: Kind }>;
