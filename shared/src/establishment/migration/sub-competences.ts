import type { EstablishmentLayer, SubCompetence } from '../schema.ts';
import { competenceOf, nextSubCompetenceId, subCompetenceNumber } from '../sub-competence-id.ts';
import type { Ledger } from './ledger.ts';
import type { Way } from './way.ts';

/**
 * Sub-competences go with their competences: those of one that keeps its id keep theirs, the others
 * get the next letter under the new id. Within one certification every letter that was ever given
 * stays given, so that none comes to mean something else.
 */
export function moveSubCompetences(
  layer: EstablishmentLayer,
  wayOf: (id: string) => Way,
  isSameCode: boolean,
  ledger: Ledger,
): Pick<EstablishmentLayer, 'subCompetences' | 'issued'> {
  const issued = isSameCode ? { ...layer.issued } : {};
  const moved: SubCompetence[] = [];
  for (const { id, text } of layer.subCompetences) {
    const item = { what: 'sub-competence', id, value: text } as const;
    const way = wayOf(competenceOf(id));
    if (way.to === null) {
      ledger.drop(item, way.reason);
      continue;
    }
    const stays = way.to === competenceOf(id);
    const to = stays ? id : nextSubCompetenceId(way.to, issued[way.to] ?? 0);
    if (to === null) {
      ledger.drop(item, 'too-many');
      continue;
    }
    issued[way.to] = Math.max(issued[way.to] ?? 0, subCompetenceNumber(to));
    moved.push({ id: to, text });
    ledger.keep(item, to, way.isSure);
  }
  return { subCompetences: moved, issued };
}
