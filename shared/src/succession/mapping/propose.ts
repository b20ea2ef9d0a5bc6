import { type Certification, contentHash } from '../../certification/index.ts';
import {
  type Affinity,
  blockAffinity,
  competenceAffinity,
  type Item,
  itemsOf,
  type Match,
  matchItems,
  WordScale,
} from '../matching/index.ts';
import { entryOf } from './entry.ts';
import type { MappingEntry, SuccessionMapping, VersionName } from './schema.ts';

/**
 * What probably becomes of each block and competence: `exact`, `near` or `none`, each with its
 * reason. Only the exact ones are confirmed; the others wait for a person.
 *
 * The same answer always, whatever order blocks and competences stand in; and asked the other way
 * round, the same pairs. Two versions of one certification do too: their ids may have moved.
 *
 * @throws SuccessionError `too-large`
 */
export function proposeMapping(from: Certification, to: Certification): SuccessionMapping {
  const [old, recent] = [itemsOf(from), itemsOf(to)];
  const blocks = matchItems(old.blocks, recent.blocks, blockAffinity(from, to));
  const byBlocks = competenceAffinity(blocks);
  const competences = matchItems(old.competences, recent.competences, byBlocks);
  // A block stands in no other block: sharing one says nothing of it.
  const apart: Affinity = () => 0;
  return {
    from: versionName(from),
    to: versionName(to),
    entries: [
      ...entriesOf(old.blocks, recent.blocks, blocks, apart),
      ...entriesOf(old.competences, recent.competences, competences, byBlocks),
    ],
  };
}

/** The name of a version: its code and its content hash. */
export function versionName(certification: Certification): VersionName {
  return { code: certification.code, hash: contentHash(certification) };
}

function entriesOf(
  from: readonly Item[],
  to: readonly Item[],
  matches: readonly Match[],
  affinity: Affinity,
): MappingEntry[] {
  const context = { to, affinity, scale: new WordScale(from, to) };
  return from.map((item) =>
    entryOf(
      item,
      matches.filter((match) => match.from.includes(item)),
      context,
    ),
  );
}
