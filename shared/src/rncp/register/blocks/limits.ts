import type { Block } from '../../../certification/index.ts';

/** More competences in one block than an id can number. */
const MAX_IN_BLOCK = 999;
/** Far more than any fiche has (23 blocks, some hundred competences). */
const MAX_BLOCKS = 200;
const MAX_IN_FICHE = 2000;

/** What is far too much to be one fiche, in English; null where nothing is. */
export function findExcess(blocks: readonly Block[]): string | null {
  if (blocks.length > MAX_BLOCKS) return excess(MAX_BLOCKS, 'blocks', blocks.length);
  const counts = blocks.map(({ competences }) => competences.length);
  const most = Math.max(0, ...counts);
  if (most > MAX_IN_BLOCK) return excess(MAX_IN_BLOCK, 'competences in a block', most);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total > MAX_IN_FICHE ? excess(MAX_IN_FICHE, 'competences', total) : null;
}

function excess(most: number, what: string, found: number): string {
  return `expected at most ${most} ${what}, found ${found}`;
}
