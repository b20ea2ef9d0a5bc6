import type { RegisterHead } from '@blocmap/shared/rncp';

/** Fiches shown at a time: more are found by searching, not by scrolling. */
export const MOST_SHOWN = 100;

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Fiches whose code or title has every word of the query; accents do not matter. */
export function filterHeads(
  heads: readonly RegisterHead[],
  query: string,
): { readonly shown: readonly RegisterHead[]; readonly count: number } {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = heads.filter(({ code, title }) => {
    const text = folded(`${code} ${title}`);
    return words.every((word) => text.includes(word));
  });
  return { shown: found.slice(0, MOST_SHOWN), count: found.length };
}
