import type { WarningCollector } from '../report/index.ts';

/** Something of a block that the summary holds too. */
export interface Located {
  block: string;
  path: string;
  line: number | null;
  text: string;
  words: string;
  /** Place in the summary; -1 where it is not there. */
  at: number;
}

/**
 * The summary puts the blocks in another order, but what it says of one block it says together and
 * in the block's order. What it does not was perhaps moved in the table.
 *
 * @param located in the order of the tables
 */
export function checkOrder(located: readonly Located[], report: WarningCollector): void {
  const times = new Map<string, number>();
  for (const { words } of located) times.set(words, (times.get(words) ?? 0) + 1);
  // The same words in two places could be either: they tell nothing about order.
  const telling = located.filter(({ at, words }) => at !== -1 && times.get(words) === 1);
  const odd = new Set([...findBackward(telling), ...findScattered(telling)]);
  for (const { path, line, text } of odd) {
    const message = 'the summary says this in another place; the block table is kept';
    report.add('attested-order', path, line, message, text);
  }
}

function findBackward(telling: readonly Located[]): Located[] {
  return telling.filter((item, index) => {
    const before = telling[index - 1];
    return before !== undefined && before.block === item.block && before.at > item.at;
  });
}

/** Of a block that the summary has in several stretches, all but the longest one. */
function findScattered(telling: readonly Located[]): Located[] {
  const stretches = new Map<string, Located[][]>();
  let last: Located[] = [];
  for (const item of telling.toSorted((a, b) => a.at - b.at)) {
    if (last[0]?.block === item.block) {
      last.push(item);
      continue;
    }
    last = [item];
    stretches.set(item.block, [...(stretches.get(item.block) ?? []), last]);
  }
  return [...stretches.values()].flatMap((own) => {
    const longest = own.reduce((top, other) => (other.length > top.length ? other : top));
    return own.filter((stretch) => stretch !== longest).flat();
  });
}
