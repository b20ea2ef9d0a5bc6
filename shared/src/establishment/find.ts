import type { Certification, TargetId } from '../certification/index.ts';
import { aliasKey, competencesByAlias } from './alias.ts';
import { type ParsedCode, parseCode } from './parse-code.ts';
import type { EstablishmentLayer } from './schema.ts';

/** What a typed code stands for. */
export type CodeMatch =
  | {
      readonly found: 'one';
      /** Of a block, a competence or a sub-competence. */
      readonly id: string;
      /** Its own code, a code of the establishment, or a code of the official list. */
      readonly by: 'code' | 'alias' | 'official-alias';
    }
  /** Official lists may use a code again in each block. */
  | { readonly found: 'several'; readonly ids: readonly TargetId[] }
  | { readonly found: 'none' };

const NONE: CodeMatch = { found: 'none' };

/**
 * The block, competence or sub-competence that a person or an imported file means: `BC03`,
 * `bc3.2`, `RNCP35698BC03.2`, `BC03.2-a`, `C1.1`. Case, spaces and leading zeros do not matter. The
 * establishment's codes go before those of the official list.
 */
export function findByCode(
  certification: Certification,
  layer: EstablishmentLayer | null,
  text: string,
): CodeMatch {
  return codeFinder(certification, layer)(text);
}

/** {@link findByCode} for many texts: prepared once, each answer takes no time. */
export function codeFinder(
  certification: Certification,
  layer: EstablishmentLayer | null,
): (text: string) => CodeMatch {
  const byCode = new Map<string, string>();
  const ids = [
    ...certification.blocks.flatMap(({ code, competences }) => [
      code,
      ...competences.map(({ id }) => id),
    ]),
    ...(layer?.subCompetences ?? []).map(({ id }) => id),
  ];
  for (const id of ids) {
    const parsed = parseCode(id);
    if (parsed !== null) byCode.set(placeOf(parsed), id);
  }
  const { own, official } = competencesByAlias(certification, layer);
  return (text) => {
    const parsed = parseCode(text);
    if (parsed !== null) {
      const isForeign = ![null, certification.code].includes(parsed.certification);
      const id = isForeign ? undefined : byCode.get(placeOf(parsed));
      return id === undefined ? NONE : { found: 'one', id, by: 'code' };
    }
    const key = aliasKey(text);
    const [mine] = own.get(key) ?? [];
    if (mine !== undefined) return { found: 'one', id: mine, by: 'alias' };
    return officialMatch(official.get(key) ?? []);
  };
}

function officialMatch(ids: readonly TargetId[]): CodeMatch {
  const [first] = ids;
  if (first === undefined) return NONE;
  return ids.length === 1
    ? { found: 'one', id: first, by: 'official-alias' }
    : { found: 'several', ids };
}

function placeOf({ block, competence, letters }: ParsedCode): string {
  return `${block}.${competence ?? ''}-${letters ?? ''}`;
}
