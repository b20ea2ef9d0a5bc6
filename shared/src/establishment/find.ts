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
  const parsed = parseCode(text);
  if (parsed !== null) {
    const id = findParsed(certification, layer, parsed);
    return id === undefined ? NONE : { found: 'one', id, by: 'code' };
  }
  const { own, official } = competencesByAlias(certification, layer);
  const key = aliasKey(text);
  const [mine] = own.get(key) ?? [];
  if (mine !== undefined) return { found: 'one', id: mine, by: 'alias' };
  const ids = official.get(key) ?? [];
  const [first] = ids;
  if (first === undefined) return NONE;
  return ids.length === 1
    ? { found: 'one', id: first, by: 'official-alias' }
    : { found: 'several', ids };
}

function findParsed(
  certification: Certification,
  layer: EstablishmentLayer | null,
  code: ParsedCode,
): string | undefined {
  if (code.certification !== null && code.certification !== certification.code) return undefined;
  const block = certification.blocks.find((one) => parseCode(one.code)?.block === code.block);
  if (block === undefined || code.competence === null) return block?.code;
  const competence = block.competences.find(({ id }) => id === `${block.code}.${code.competence}`);
  if (competence === undefined || code.letters === null) return competence?.id;
  const wanted = `${competence.id}-${code.letters}`;
  return layer?.subCompetences.find(({ id }) => id === wanted)?.id;
}
