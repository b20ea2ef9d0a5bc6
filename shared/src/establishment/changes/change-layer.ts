import { blockOf, type Certification } from '../../certification/index.ts';
import { checkLayer, inOrder } from '../check.ts';
import { LayerError } from '../errors.ts';
import type { EstablishmentLayer } from '../schema.ts';
import { competenceOf } from '../sub-competence-id.ts';
import { reduceLayer } from './reduce.ts';
import type { LayerChange, LayerEntry } from './schema.ts';

export interface ChangedLayer {
  readonly layer: EstablishmentLayer;
  /** For the journal; its `inverse` brings exactly the old layer back. */
  readonly entry: LayerEntry;
}

/**
 * A layer after one change, checked against its certification; the layer given stays as it is.
 *
 * @param layer   as `emptyLayer`, `readLayer` or this function gave it
 * @param change  as `LayerChange` parsed it
 * @throws LayerError; nothing is changed then
 */
export function changeLayer(
  layer: EstablishmentLayer,
  change: LayerChange,
  certification: Certification,
): ChangedLayer {
  requireKnown(change, certification);
  const { layer: after, change: done, inverse } = reduceLayer(inOrder(layer), change);
  checkLayer(after, certification);
  return {
    layer: inOrder(after),
    entry: { certification: certification.code, change: done, inverse },
  };
}

/** Before all else: that the change means something of this certification. */
function requireKnown(change: LayerChange, { blocks }: Certification): void {
  if ('block' in change && !blocks.some(({ code }) => code === change.block)) {
    throw new LayerError('unknown-block', [change.block]);
  }
  const competence = competenceIn(change);
  const block = blocks.find(({ code }) => competence !== null && code === blockOf(competence));
  if (competence !== null && !block?.competences.some(({ id }) => id === competence)) {
    throw new LayerError('unknown-competence', [competence]);
  }
}

function competenceIn(change: LayerChange): string | null {
  if ('competence' in change) return change.competence;
  if (change.kind === 'renameSubCompetence' || change.kind === 'removeSubCompetence') {
    return competenceOf(change.id);
  }
  return null;
}
