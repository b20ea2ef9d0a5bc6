import type { Certification, CompetenceId } from '../certification/index.ts';
import { parseCode } from './parse-code.ts';
import type { EstablishmentLayer } from './schema.ts';

/** Two codes with the same key are the same code: `C 1.1`, `c1.1` and `Ｃ1.1`. */
export function aliasKey(alias: string): string {
  return alias
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
}

/** The competences that each code stands for, the establishment's own ones and the official list's. */
export function competencesByAlias(
  certification: Certification,
  layer: EstablishmentLayer | null,
): { own: Map<string, CompetenceId[]>; official: Map<string, CompetenceId[]> } {
  const own = Object.entries(layer?.aliases ?? {});
  const official = certification.blocks.flatMap((block) =>
    block.competences.map(({ id, aliases }): [CompetenceId, string[]] => [id, aliases]),
  );
  return { own: byKey(own), official: byKey(official) };
}

/** True where the register could have given it: an establishment's code must not look so. */
export function isLikeCode(alias: string): boolean {
  return parseCode(alias) !== null;
}

function byKey(aliases: readonly [CompetenceId, readonly string[]][]): Map<string, CompetenceId[]> {
  const ids = new Map<string, Set<CompetenceId>>();
  for (const [id, ofOne] of aliases) {
    for (const alias of ofOne) {
      const known = ids.get(aliasKey(alias));
      if (known === undefined) ids.set(aliasKey(alias), new Set([id]));
      else known.add(id);
    }
  }
  return new Map([...ids].map(([key, set]) => [key, [...set]]));
}
