import type { Certification } from '../certification/index.ts';
import { compareNaturally } from '../language/index.ts';
import { aliasKey, competencesByAlias, isLikeCode } from './alias.ts';
import { classId } from './class-id.ts';
import { LayerError, type LayerErrorCode } from './errors.ts';
import { EstablishmentLayer } from './schema.ts';
import { compareSubCompetences, competenceOf, subCompetenceNumber } from './sub-competence-id.ts';

const MOST_ISSUES = 20;

/**
 * A stored or imported layer, checked against its certification and in its one order.
 *
 * @throws LayerError
 */
export function readLayer(value: unknown, certification: Certification): EstablishmentLayer {
  const read = EstablishmentLayer.safeParse(value);
  if (!read.success) {
    throw new LayerError(
      'invalid',
      read.error.issues
        .slice(0, MOST_ISSUES)
        .map(({ path, message }) => `${path.join('.')} (${message})`),
    );
  }
  checkLayer(read.data, certification);
  return inOrder(read.data);
}

/**
 * That a layer fits its certification: every id that it names is there, and no code stands for two
 * competences.
 *
 * @throws LayerError
 */
export function checkLayer(layer: EstablishmentLayer, certification: Certification): void {
  if (layer.certification !== certification.code) {
    throw new LayerError('other-certification', [layer.certification, certification.code]);
  }
  const blocks = new Set(certification.blocks.map((block) => block.code));
  const competences = new Set(
    certification.blocks.flatMap((block) => block.competences.map(({ id }) => id)),
  );
  const subCompetences = layer.subCompetences.map(({ id }) => id);
  refuse(
    'unknown-block',
    Object.keys(layer.weights).filter((code) => !blocks.has(code)),
  );
  refuse(
    'unknown-competence',
    [...Object.keys(layer.wordings), ...Object.keys(layer.aliases)].filter(
      (id) => !competences.has(id),
    ),
  );
  refuse(
    'unknown-competence',
    subCompetences.filter((id) => !competences.has(competenceOf(id))),
  );
  refuse('duplicate', repeated(subCompetences));
  refuse('duplicate', repeated(layer.classes.map(classId)));
  checkAliases(layer, certification);
}

/**
 * That each of the establishment's codes stands for one competence, and for no other's official one.
 *
 * @throws LayerError `alias-is-code`, `alias-taken`
 */
function checkAliases(layer: EstablishmentLayer, certification: Certification): void {
  const { official } = competencesByAlias(certification, null);
  const holders = new Map<string, string>();
  for (const [id, aliases] of Object.entries(layer.aliases)) {
    for (const alias of aliases) {
      if (isLikeCode(alias)) throw new LayerError('alias-is-code', [alias]);
      const key = aliasKey(alias);
      const others = [holders.get(key), ...(official.get(key) ?? [])];
      const holder = others.find((other) => other !== undefined && other !== id);
      if (holder !== undefined) throw new LayerError('alias-taken', [alias, holder]);
      if (holders.has(key)) throw new LayerError('duplicate', [alias]);
      holders.set(key, id);
    }
  }
}

/** The same layer in the one order that it is stored in. */
export function inOrder(layer: EstablishmentLayer): EstablishmentLayer {
  return {
    certification: layer.certification,
    weights: sortedRecord(layer.weights),
    wordings: sortedRecord(layer.wordings),
    subCompetences: layer.subCompetences.toSorted((a, b) => compareSubCompetences(a.id, b.id)),
    issued: sortedRecord(issuedIn(layer)),
    aliases: sortedRecord(layer.aliases),
    classes: layer.classes.toSorted((a, b) => compareNaturally(classId(a), classId(b))),
  };
}

/** At least as many letters as are in use. */
function issuedIn({ issued, subCompetences }: EstablishmentLayer): Record<string, number> {
  const counts = { ...issued };
  for (const { id } of subCompetences) {
    const competence = competenceOf(id);
    counts[competence] = Math.max(counts[competence] ?? 0, subCompetenceNumber(id));
  }
  return counts;
}

function sortedRecord<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => compareNaturally(a, b)));
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

function refuse(code: LayerErrorCode, found: readonly string[]): void {
  if (found.length > 0) throw new LayerError(code, found);
}
