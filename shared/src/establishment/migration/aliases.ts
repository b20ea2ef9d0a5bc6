import type { Certification } from '../../certification/index.ts';
import { aliasKey, competencesByAlias } from '../alias.ts';
import { type EstablishmentLayer, LAYER_LIMITS } from '../schema.ts';
import type { Ledger } from './ledger.ts';
import type { Way } from './way.ts';

/** Codes go with their competences; merged ones keep all of theirs. */
export function moveAliases(
  layer: EstablishmentLayer,
  after: Certification,
  wayOf: (id: string) => Way,
  ledger: Ledger,
): EstablishmentLayer['aliases'] {
  const { official } = competencesByAlias(after, null);
  const moved: EstablishmentLayer['aliases'] = {};
  for (const [id, aliases] of Object.entries(layer.aliases)) {
    const way = wayOf(id);
    for (const alias of aliases) {
      const item = { what: 'alias', id, value: alias } as const;
      if (way.to === null) {
        ledger.drop(item, way.reason);
        continue;
      }
      const list = (moved[way.to] ??= []);
      const holders = official.get(aliasKey(alias)) ?? [];
      if (holders.some((holder) => holder !== way.to)) ledger.drop(item, 'alias-taken');
      else if (list.length >= LAYER_LIMITS.aliasesOfOne) ledger.drop(item, 'too-many');
      else {
        list.push(alias);
        ledger.keep(item, way.to, way.isSure);
      }
    }
  }
  return Object.fromEntries(Object.entries(moved).filter(([, list]) => list.length > 0));
}
