import { aliasKey } from '../alias.ts';
import { LayerError } from '../errors.ts';
import type { EstablishmentLayer } from '../schema.ts';
import { removeClass, setClassPathway } from './classes.ts';
import type { ChangeOf, Reduced } from './reduced.ts';
import type { LayerChange } from './schema.ts';
import { addSubCompetence, removeSubCompetence, renameSubCompetence } from './sub-competences.ts';

/** Knows the layer only: whether its ids are the certification's is for the caller to check. */
export function reduceLayer(layer: EstablishmentLayer, change: LayerChange): Reduced {
  switch (change.kind) {
    case 'setCoefficient':
      return setCoefficient(layer, change);
    case 'removeCoefficient':
      return removeCoefficient(layer, change);
    case 'setWording':
      return setWording(layer, change);
    case 'addSubCompetence':
      return addSubCompetence(layer, change);
    case 'renameSubCompetence':
      return renameSubCompetence(layer, change);
    case 'removeSubCompetence':
      return removeSubCompetence(layer, change);
    case 'setAliases':
      return setAliases(layer, change);
    case 'setClassPathway':
      return setClassPathway(layer, change);
    case 'removeClass':
      return removeClass(layer, change);
  }
}

function setCoefficient(layer: EstablishmentLayer, change: ChangeOf<'setCoefficient'>): Reduced {
  const { block, weight } = change;
  const was = layer.weights[block];
  return {
    layer: { ...layer, weights: { ...layer.weights, [block]: weight } },
    change,
    inverse:
      was === undefined
        ? { kind: 'removeCoefficient', block }
        : { kind: 'setCoefficient', block, weight: was },
  };
}

function removeCoefficient(
  layer: EstablishmentLayer,
  change: ChangeOf<'removeCoefficient'>,
): Reduced {
  const weight = layer.weights[change.block];
  if (weight === undefined) throw new LayerError('unknown-coefficient', [change.block]);
  return {
    layer: { ...layer, weights: without(layer.weights, change.block) },
    change,
    inverse: { kind: 'setCoefficient', block: change.block, weight },
  };
}

function setWording(layer: EstablishmentLayer, change: ChangeOf<'setWording'>): Reduced {
  const { competence, text } = change;
  const rest = without(layer.wordings, competence);
  return {
    layer: { ...layer, wordings: text === null ? rest : { ...rest, [competence]: text } },
    change,
    inverse: { kind: 'setWording', competence, text: layer.wordings[competence] ?? null },
  };
}

function setAliases(layer: EstablishmentLayer, change: ChangeOf<'setAliases'>): Reduced {
  const { competence } = change;
  const byKey = new Map(change.aliases.toReversed().map((alias) => [aliasKey(alias), alias]));
  const aliases = [...byKey.values()].toReversed();
  const rest = without(layer.aliases, competence);
  return {
    layer: {
      ...layer,
      aliases: aliases.length === 0 ? rest : { ...rest, [competence]: aliases },
    },
    change: { ...change, aliases },
    inverse: { kind: 'setAliases', competence, aliases: layer.aliases[competence] ?? [] },
  };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
