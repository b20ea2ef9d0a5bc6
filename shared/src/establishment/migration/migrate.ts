import type { Certification } from '../../certification/index.ts';
import { checkMapping, proposeMapping, type SuccessionMapping } from '../../succession/index.ts';
import { checkLayer, inOrder } from '../check.ts';
import { emptyLayer, type EstablishmentLayer, type LayerWeight } from '../schema.ts';
import { moveAliases } from './aliases.ts';
import { Ledger } from './ledger.ts';
import { moveSubCompetences } from './sub-competences.ts';
import type { DroppedReason, LayerItem, MigratedLayer } from './types.ts';
import { type Way, waysOf } from './way.ts';

/**
 * A layer on a new version of its certification, or on the certification that replaces it. What was
 * said of a text that is still there stays said of it, under whatever id it now has; everything
 * else is listed. Sub-competences of a competence that has another id get a new id under it.
 *
 * @param mapping  as corrected by a person; left out, it is proposed
 * @throws LayerError where the layer does not fit `before`
 * @throws SuccessionError where the mapping does not fit the two
 */
export function migrateLayer(
  layer: EstablishmentLayer,
  before: Certification,
  after: Certification,
  mapping: SuccessionMapping = proposeMapping(before, after),
): MigratedLayer {
  checkLayer(layer, before);
  checkMapping(mapping, before, after);
  const ledger = new Ledger();
  const wayOf = waysOf(mapping);
  const isSameCode = before.code === after.code;
  const weightWay = (id: string): Way | 'other-certification' =>
    isSameCode ? wayOf(id) : 'other-certification';
  const migrated: EstablishmentLayer = {
    ...emptyLayer(after.code),
    weights: moveRecord(layer.weights, weightWay, ledger, weightItem),
    wordings: moveRecord(layer.wordings, wayOf, ledger, (id, value) => ({
      what: 'wording',
      id,
      value,
    })),
    ...moveSubCompetences(layer, wayOf, isSameCode, ledger),
    aliases: moveAliases(layer, after, wayOf, ledger),
    classes: layer.classes,
  };
  for (const { name, pathway } of layer.classes) {
    ledger.keep({ what: 'class', id: name, value: pathway }, name, true);
  }
  checkLayer(migrated, after);
  const { kept, toCheck, dropped } = ledger;
  return { layer: inOrder(migrated), kept, toCheck, dropped };
}

function weightItem(id: string, weight: LayerWeight): LayerItem {
  const value = weight.kind === 'coefficient' ? String(weight.value) : weight.kind;
  return { what: 'weight', id, value };
}

/** One value for each id: where two lead to the same one, the sure way goes first. */
function moveRecord<T>(
  record: Readonly<Record<string, T>>,
  wayOf: (id: string) => Way | DroppedReason,
  ledger: Ledger,
  itemOf: (id: string, value: T) => LayerItem,
): Record<string, T> {
  const moved: Record<string, T> = {};
  const ways = Object.entries(record).map(([id, value]) => ({
    value,
    item: itemOf(id, value),
    way: wayOf(id),
  }));
  for (const { item, way, value } of ways.toSorted((a, b) => rankOf(a.way) - rankOf(b.way))) {
    if (typeof way === 'string') ledger.drop(item, way);
    else if (way.to === null) ledger.drop(item, way.reason);
    else if (way.to in moved) ledger.drop(item, 'taken');
    else {
      moved[way.to] = value;
      ledger.keep(item, way.to, way.isSure);
    }
  }
  return moved;
}

function rankOf(way: Way | DroppedReason): number {
  return typeof way !== 'string' && way.to !== null && way.isSure ? 0 : 1;
}
