import type { Block, Certification, Competence } from '../../certification/index.ts';
import { compareNaturally, normaliseText, stemsOf } from '../../language/index.ts';
import { SuccessionError } from '../errors.ts';

/** A block or a competence, as far as matching looks at it. */
export interface Item {
  /** Its code or id. */
  readonly key: string;
  /** Two items with the same one say the same: the text without its typography. */
  readonly same: string;
  /** The stems of its words, each with the first word that has it, as printed. */
  readonly words: ReadonlyMap<string, string>;
}

/** A fiche has about a hundred; beyond this, comparing each with each takes too long. */
const MOST_COMPETENCES = 1000;
const MOST_BLOCKS = 200;

/** A block says its title, and what its competences say. */
export function blockItem(block: Block): Item {
  const texts = [block.title, ...block.competences.map((competence) => competence.text)];
  return {
    key: block.code,
    same: normaliseText(block.title),
    words: stemsOf(texts.join(' ')),
  };
}

export function competenceItem(competence: Competence): Item {
  return {
    key: competence.id,
    same: normaliseText(competence.text),
    words: stemsOf(competence.text),
  };
}

/**
 * The blocks and competences of a certification, in the order of their codes whatever the order
 * that they stand in.
 *
 * @throws SuccessionError `too-large`
 */
export function itemsOf(certification: Certification): { blocks: Item[]; competences: Item[] } {
  const blocks = certification.blocks.map(blockItem);
  const competences = certification.blocks.flatMap((block) =>
    block.competences.map(competenceItem),
  );
  if (blocks.length > MOST_BLOCKS || competences.length > MOST_COMPETENCES) {
    throw new SuccessionError('too-large', [
      `${certification.code}: ${blocks.length} blocks, ${competences.length} competences; ` +
        `expected at most ${MOST_BLOCKS} and ${MOST_COMPETENCES}`,
    ]);
  }
  return { blocks: sorted(blocks), competences: sorted(competences) };
}

function sorted(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => compareNaturally(a.key, b.key));
}
