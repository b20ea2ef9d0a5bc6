import { classId } from '../class-id.ts';
import { LayerError } from '../errors.ts';
import { type EstablishmentLayer, LAYER_LIMITS } from '../schema.ts';
import type { ChangeOf, Reduced } from './reduced.ts';

export function setClassPathway(
  layer: EstablishmentLayer,
  change: ChangeOf<'setClassPathway'>,
): Reduced {
  const { kind: _, ...after } = change;
  const was = layer.classes.find((one) => classId(one) === classId(after));
  const others = layer.classes.filter((one) => one !== was);
  if (others.length >= LAYER_LIMITS.classes) throw new LayerError('too-many', [after.name]);
  return {
    layer: { ...layer, classes: [...others, after] },
    change,
    inverse:
      was === undefined
        ? { kind: 'removeClass', name: after.name, year: after.year }
        : { kind: 'setClassPathway', ...was },
  };
}

export function removeClass(layer: EstablishmentLayer, change: ChangeOf<'removeClass'>): Reduced {
  const was = layer.classes.find((one) => classId(one) === classId(change));
  if (was === undefined) throw new LayerError('unknown-class', [change.name]);
  return {
    layer: { ...layer, classes: layer.classes.filter((one) => one !== was) },
    change,
    inverse: { kind: 'setClassPathway', ...was },
  };
}
