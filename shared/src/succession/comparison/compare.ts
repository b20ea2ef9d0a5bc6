import type { Certification } from '../../certification/index.ts';
import { SuccessionError } from '../errors.ts';
import { versionName } from '../mapping/index.ts';
import { compareBlocks } from './blocks.ts';
import { countKinds } from './count.ts';
import { PlacedDoubts } from './doubts.ts';
import { isReordered } from './fields.ts';
import { compareMetadata, metadataPlaces, withDoubts } from './metadata.ts';
import { pairVersions } from './pairing.ts';
import { blockPlace, blockPlaces } from './place-names.ts';
import type { VersionComparison } from './types.ts';

/**
 * What a new version of a certification changes, side by side: every value of its metadata, every
 * block, competence and evaluation cell. Things are matched by code and id first; a text that has
 * gone to another id has `moved`, so that a renumbered list does not read as so many changes.
 *
 * @param before  the version held so far; null: none, everything is new
 * @throws SuccessionError `other-certification` where the two have different codes (one replaces
 *   the other then: see `proposeMapping`), `too-large`
 */
export function compareVersions(
  before: Certification | null,
  after: Certification,
): VersionComparison {
  if (before !== null && before.code !== after.code) {
    throw new SuccessionError('other-certification', [before.code, after.code]);
  }
  const names = { before: before === null ? null : versionName(before), after: versionName(after) };
  const { fields, reordered } = compareMetadata(before, after);
  const places = new Set([...metadataPlaces(fields), ...blockPlaces(after)]);
  const doubts = new PlacedDoubts(after.warnings, places);
  const pairing =
    before === null
      ? { blocks: new Map<string, string>(), competences: new Map<string, string>() }
      : pairVersions(before, after);
  const metadata = withDoubts(fields, doubts);
  const blocks = compareBlocks(before, after, pairing, doubts);
  return {
    ...names,
    isIdentical: names.before?.hash === names.after.hash,
    metadata,
    blocks,
    reordered: before === null ? [] : [...reordered, ...reorderedBlocks(before, after)],
    counts: {
      metadata: countKinds(metadata),
      blocks: countKinds(blocks),
      competences: countKinds(blocks.flatMap((block) => block.competences)),
      evaluation: countKinds(blocks.flatMap((block) => block.evaluation)),
      doubts: after.warnings.length,
    },
    doubts: doubts.at(''),
  };
}

function reorderedBlocks(before: Certification, after: Certification): string[] {
  const codesOf = ({ blocks }: Certification): string[] => blocks.map((block) => block.code);
  const old = new Map(before.blocks.map((block) => [block.code, block]));
  const inside = after.blocks.flatMap((block) => {
    const was = old.get(block.code);
    if (was === undefined) return [];
    const lists = {
      competences: [was, block].map(({ competences }) => competences.map(({ id }) => id)),
      evaluation: [was, block].map(({ evaluation }) => evaluation.map(({ pathway }) => pathway)),
    };
    return Object.entries(lists)
      .filter(([, [first = [], second = []]]) => isReordered(first, second))
      .map(([name]) => `${blockPlace(block)}.${name}`);
  });
  return [...(isReordered(codesOf(before), codesOf(after)) ? ['blocks'] : []), ...inside];
}
