import { blockOf, type Certification } from '../../certification/index.ts';
import { type Affinity, blockAffinity, itemsOf } from '../matching/index.ts';
import { pairItems } from './pair.ts';

/** New code or id to the old one, for blocks and for competences. */
export interface Pairing {
  readonly blocks: ReadonlyMap<string, string>;
  readonly competences: ReadonlyMap<string, string>;
}

const SAME_ID = 1;
const SAME_BLOCK = 0.8;

/** @throws SuccessionError `too-large` */
export function pairVersions(before: Certification, after: Certification): Pairing {
  const [old, recent] = [itemsOf(before), itemsOf(after)];
  const byContent = blockAffinity(before, after);
  const blocks = pairItems(old.blocks, recent.blocks, (a, b) =>
    a.key === b.key ? SAME_ID : byContent(a, b),
  );
  const byPlace: Affinity = (a, b) => {
    if (a.key === b.key) return SAME_ID;
    return blocks.get(blockOf(b.key)) === blockOf(a.key) ? SAME_BLOCK : 0;
  };
  return { blocks, competences: pairItems(old.competences, recent.competences, byPlace) };
}
