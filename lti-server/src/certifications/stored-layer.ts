import { EstablishmentLayer } from '@blocmap/shared/establishment';
import { LayerItemSetAside, LayerItemToCheck } from '@blocmap/shared/protocol';
import { z } from 'zod';

/** What stands in `establishment_layer.layer`. */
export const StoredLayer = z.object({
  /** The version of the certification that the layer was made for. */
  version: z.string(),
  layer: EstablishmentLayer,
  /** What a new version has left to be looked at, and what no longer applied to it. */
  toCheck: z.array(LayerItemToCheck),
  setAside: z.array(LayerItemSetAside),
});
export type StoredLayer = z.infer<typeof StoredLayer>;
