import type { LayerChange } from '@blocmap/shared/establishment';
import type { LayerRequest } from '@blocmap/shared/protocol';
import type { HeldLayer } from '../../certifications/index.ts';

type Notes = Pick<HeldLayer, 'toCheck' | 'setAside'>;
type Item = NonNullable<LayerRequest['settled']>[number];

const nameOf = ({ what, id, value }: Item): string => JSON.stringify([what, id, value]);

/**
 * Notes that a new version has left, split into those that stay and those that a person settles: by
 * saying so, or by changing the very thing that was to be checked.
 */
export function settleNotes(
  { toCheck, setAside }: Notes,
  settled: readonly Item[],
  changes: readonly LayerChange[],
): { readonly left: Notes; readonly gone: Notes } {
  const named = new Set(settled.map(nameOf));
  const touched = new Set(changes.flatMap(touchedBy));
  const isChecked = (item: HeldLayer['toCheck'][number]): boolean =>
    named.has(nameOf(item)) || touched.has(JSON.stringify([item.what, item.to]));
  const isTaken = (item: HeldLayer['setAside'][number]): boolean => named.has(nameOf(item));
  return {
    left: {
      toCheck: toCheck.filter((item) => !isChecked(item)),
      setAside: setAside.filter((item) => !isTaken(item)),
    },
    gone: { toCheck: toCheck.filter(isChecked), setAside: setAside.filter(isTaken) },
  };
}

function touchedBy(change: LayerChange): string[] {
  switch (change.kind) {
    case 'setCoefficient':
    case 'removeCoefficient':
      return [JSON.stringify(['weight', change.block])];
    case 'setWording':
      return [JSON.stringify(['wording', change.competence])];
    case 'setAliases':
      return [JSON.stringify(['alias', change.competence])];
    case 'renameSubCompetence':
    case 'removeSubCompetence':
      return [JSON.stringify(['sub-competence', change.id])];
    default:
      return [];
  }
}
