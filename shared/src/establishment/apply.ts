import {
  type Block,
  blockWeight,
  type BlockWeight,
  type Certification,
  type Competence,
  type CoefficientOverlay,
} from '../certification/index.ts';
import { checkLayer } from './check.ts';
import { LayerError } from './errors.ts';
import type { ClassPathway, EstablishmentLayer, LayerWeight, SubCompetence } from './schema.ts';
import { competenceOf } from './sub-competence-id.ts';

/** Where a value comes from: the fiche, a decree, or the establishment. */
export type Origin = 'official' | 'decree' | 'establishment';

export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

export interface CompetenceView {
  readonly id: string;
  /** The official text, always. */
  readonly text: Sourced<string>;
  /** The establishment's own words for it, to be shown beside. */
  readonly wording: Sourced<string> | null;
  /** The establishment's codes first. */
  readonly aliases: readonly Sourced<string>[];
  readonly subCompetences: readonly Sourced<SubCompetence>[];
}

export interface BlockView {
  readonly code: string;
  readonly title: Sourced<string>;
  /** Origin null where nobody knows the weight. */
  readonly weight: { readonly value: BlockWeight; readonly origin: Origin | null };
  readonly competences: readonly CompetenceView[];
}

/** The establishment's weight of a block is not the decree's. It counts; a person should look. */
export interface DecreeContradiction {
  readonly code: 'contradicts-decree';
  readonly block: string;
  readonly decree: BlockWeight;
  readonly establishment: LayerWeight;
}

export interface EstablishmentView {
  readonly certification: string;
  readonly blocks: readonly BlockView[];
  readonly classes: readonly ClassPathway[];
  /** The weights that count, for whoever averages. */
  readonly weights: CoefficientOverlay;
  readonly warnings: readonly DecreeContradiction[];
}

/**
 * The certification as an establishment sees it, each value with its origin. Nothing given is
 * changed; a weight of the establishment counts before a decree's, and that before unknown.
 *
 * @param decree  what decrees set, where known
 * @throws LayerError where the layer or the decree does not fit the certification
 */
export function applyLayer(
  certification: Certification,
  layer: EstablishmentLayer,
  decree?: CoefficientOverlay,
): EstablishmentView {
  checkLayer(layer, certification);
  if (decree !== undefined && decree.certification !== certification.code) {
    throw new LayerError('other-certification', [decree.certification, certification.code]);
  }
  const blocks = certification.blocks.map((block) => viewOf(block, layer, decree));
  return {
    certification: certification.code,
    blocks,
    classes: layer.classes,
    weights: {
      certification: certification.code,
      weights: Object.fromEntries(blocks.map(({ code, weight }) => [code, weight.value])),
    },
    warnings: certification.blocks.flatMap((block) => contradiction(block, layer, decree)),
  };
}

function viewOf(
  block: Block,
  layer: EstablishmentLayer,
  decree: CoefficientOverlay | undefined,
): BlockView {
  return {
    code: block.code,
    title: official(block.title),
    weight: weightOf(block, layer, decree),
    competences: block.competences.map((competence) => competenceView(competence, layer)),
  };
}

function weightOf(
  { code }: Block,
  layer: EstablishmentLayer,
  decree: CoefficientOverlay | undefined,
): BlockView['weight'] {
  const own = layer.weights[code];
  if (own !== undefined) return { value: own, origin: 'establishment' };
  const value = blockWeight(decree, code);
  return { value, origin: value.kind === 'unknown' ? null : 'decree' };
}

function competenceView(
  { id, text, aliases }: Competence,
  layer: EstablishmentLayer,
): CompetenceView {
  const wording = layer.wordings[id];
  return {
    id,
    text: official(text),
    wording: wording === undefined ? null : own(wording),
    aliases: [...(layer.aliases[id] ?? []).map(own), ...aliases.map(official)],
    subCompetences: layer.subCompetences.filter((sub) => competenceOf(sub.id) === id).map(own),
  };
}

function contradiction(
  { code }: Block,
  layer: EstablishmentLayer,
  overlay: CoefficientOverlay | undefined,
): DecreeContradiction[] {
  const establishment = layer.weights[code];
  const decree = blockWeight(overlay, code);
  if (establishment === undefined || decree.kind === 'unknown') return [];
  return isSameWeight(establishment, decree)
    ? []
    : [{ code: 'contradicts-decree', block: code, decree, establishment }];
}

/** Whatever their sources say. */
function isSameWeight(a: LayerWeight, b: BlockWeight): boolean {
  if (a.kind === 'coefficient') return b.kind === 'coefficient' && a.value === b.value;
  return a.kind === b.kind;
}

function official<T>(value: T): Sourced<T> {
  return { value, origin: 'official' };
}

function own<T>(value: T): Sourced<T> {
  return { value, origin: 'establishment' };
}
