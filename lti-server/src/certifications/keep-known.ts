import type { Certification } from '@blocmap/shared/certification';
import {
  changeLayer,
  competenceOf,
  emptyLayer,
  LayerError,
  type EstablishmentLayer,
  type LayerChange,
  type MigratedLayer,
} from '@blocmap/shared/establishment';

type Dropped = MigratedLayer['dropped'][number];

/**
 * A layer on a version of its certification, where the version that it was made for is not held any
 * more and texts cannot be compared: what has the same id stays, to be checked by a person; the rest
 * is listed.
 */
export function keepKnown(layer: EstablishmentLayer, certification: Certification): MigratedLayer {
  let known: EstablishmentLayer = { ...emptyLayer(certification.code), issued: layer.issued };
  const toCheck: MigratedLayer['toCheck'][number][] = [];
  const dropped: Dropped[] = [];
  for (const { item, change } of stepsOf(layer)) {
    try {
      known = changeLayer(known, change, certification).layer;
      if (item.what !== 'class') toCheck.push({ ...item, to: item.id });
    } catch (error) {
      if (!(error instanceof LayerError)) throw error;
      dropped.push({ ...item, reason: error.code === 'alias-taken' ? 'alias-taken' : 'gone' });
    }
  }
  return { layer: known, kept: [], toCheck, dropped };
}

interface Step {
  readonly item: Omit<Dropped, 'reason'>;
  readonly change: LayerChange;
}

/** A layer as the changes that would make it, one for each thing that it says. */
function stepsOf(layer: EstablishmentLayer): Step[] {
  const weights = Object.entries(layer.weights).map(([block, weight]): Step => ({
    item: {
      what: 'weight',
      id: block,
      value: weight.kind === 'coefficient' ? String(weight.value) : weight.kind,
    },
    change: { kind: 'setCoefficient', block, weight },
  }));
  const wordings = Object.entries(layer.wordings).map(([competence, text]): Step => ({
    item: { what: 'wording', id: competence, value: text },
    change: { kind: 'setWording', competence, text },
  }));
  const aliases = Object.entries(layer.aliases).map(([competence, codes]): Step => ({
    item: { what: 'alias', id: competence, value: codes.join(', ') },
    change: { kind: 'setAliases', competence, aliases: codes },
  }));
  const subCompetences = layer.subCompetences.map(({ id, text }): Step => ({
    item: { what: 'sub-competence', id, value: text },
    change: { kind: 'addSubCompetence', competence: competenceOf(id), text, id },
  }));
  const classes = layer.classes.map((one): Step => ({
    item: { what: 'class', id: one.name, value: one.pathway },
    change: { kind: 'setClassPathway', ...one },
  }));
  return [...weights, ...wordings, ...aliases, ...subCompetences, ...classes];
}
