import type { ChangeKind, KindCounts } from './types.ts';

export function countKinds(things: readonly { readonly kind: ChangeKind }[]): KindCounts {
  const counts = { new: 0, changed: 0, removed: 0, moved: 0, unchanged: 0 };
  for (const { kind } of things) counts[kind] += 1;
  return counts;
}
