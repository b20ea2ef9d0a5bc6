import { expect, test } from 'vitest';
import { DAMAGE_KINDS, tryDamage, type Verdict } from './generate/index.ts';

test('a thousand damaged exports: refused, or the damage named', { timeout: 120_000 }, () => {
  const verdicts = new Map(DAMAGE_KINDS.map((kind) => [kind, new Set<Verdict>()]));
  for (let seed = 1; seed <= 50; seed += 1) {
    for (const { kind, verdict } of tryDamage(seed, 20)) verdicts.get(kind)?.add(verdict);
  }
  const found = Object.fromEntries([...verdicts].map(([kind, set]) => [kind, [...set].toSorted()]));
  expect(found).toEqual({
    truncated: ['refused'],
    'latin1-bytes': ['refused'],
    'wrong-declaration': ['told'],
    'utf16-undeclared': ['refused'],
    'tag-lost': ['refused'],
    'tag-doubled': ['refused'],
    'tag-renamed': ['refused'],
    'tag-broken': ['refused'],
    'fiche-nested': ['refused'],
    'nested-deeply': ['refused'],
    'entity-unknown': ['refused', 'told'],
    'entity-bomb': ['refused'],
    'cell-huge': ['refused'],
    'control-character': ['refused', 'told'],
  });
});
