import { LayerError } from '../errors.ts';
import { type EstablishmentLayer, LAYER_LIMITS, type SubCompetence } from '../schema.ts';
import { competenceOf, nextSubCompetenceId, subCompetenceNumber } from '../sub-competence-id.ts';
import type { ChangeOf, Reduced } from './reduced.ts';

export function addSubCompetence(
  layer: EstablishmentLayer,
  change: ChangeOf<'addSubCompetence'>,
): Reduced {
  const { competence, text } = change;
  const issued = layer.issued[competence] ?? 0;
  const id = change.id ?? nextSubCompetenceId(competence, issued);
  if (id === null || layer.subCompetences.length >= LAYER_LIMITS.subCompetences) {
    throw new LayerError('too-many', [competence]);
  }
  const number = subCompetenceNumber(id);
  if (competenceOf(id) !== competence || number > issued + 1) {
    throw new LayerError('unknown-sub-competence', [id]);
  }
  if (layer.subCompetences.some((known) => known.id === id)) {
    throw new LayerError('duplicate', [id]);
  }
  return {
    layer: {
      ...layer,
      subCompetences: [...layer.subCompetences, { id, text }],
      issued: { ...layer.issued, [competence]: Math.max(issued, number) },
    },
    change: { ...change, id },
    inverse: { kind: 'removeSubCompetence', id, isUndo: number > issued },
  };
}

export function renameSubCompetence(
  layer: EstablishmentLayer,
  change: ChangeOf<'renameSubCompetence'>,
): Reduced {
  const { id, text } = change;
  const was = subCompetence(layer, id);
  return {
    layer: {
      ...layer,
      subCompetences: layer.subCompetences.map((one) => (one === was ? { id, text } : one)),
    },
    change,
    inverse: { kind: 'renameSubCompetence', id, text: was.text },
  };
}

export function removeSubCompetence(
  layer: EstablishmentLayer,
  change: ChangeOf<'removeSubCompetence'>,
): Reduced {
  const { id, isUndo = false } = change;
  const was = subCompetence(layer, id);
  const competence = competenceOf(id);
  return {
    layer: {
      ...layer,
      subCompetences: layer.subCompetences.filter((one) => one !== was),
      issued: isUndo ? withoutLetter(layer.issued, id) : layer.issued,
    },
    change,
    inverse: { kind: 'addSubCompetence', competence, text: was.text, id },
  };
}

/** The last letter that was given can be taken back; an earlier one stays given. */
function withoutLetter(issued: EstablishmentLayer['issued'], id: string) {
  const competence = competenceOf(id);
  const number = subCompetenceNumber(id);
  if (issued[competence] !== number) return issued;
  const { [competence]: _, ...rest } = issued;
  return number === 1 ? rest : { ...rest, [competence]: number - 1 };
}

function subCompetence(layer: EstablishmentLayer, id: string): SubCompetence {
  const found = layer.subCompetences.find((one) => one.id === id);
  if (found === undefined) throw new LayerError('unknown-sub-competence', [id]);
  return found;
}
