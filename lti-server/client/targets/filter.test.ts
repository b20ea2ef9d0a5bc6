import type { CertificationOutline } from '@blocmap/shared/protocol';
import { expect, test } from 'vitest';
import { findTargets } from './filter.ts';

const block = (code: string, title: string, texts: string[]) => ({
  code,
  title,
  optional: false,
  family: 'professional' as const,
  weight: { value: { kind: 'unknown' as const }, origin: null },
  competences: texts.map((text, index) => ({
    id: `${code}.${index + 1}`,
    text,
    group: null,
    aliases: [],
    wording: null,
    subCompetences: [],
  })),
});
const outline: CertificationOutline = {
  code: 'RNCP35698',
  title: 'Essai',
  status: 'active',
  registrationEnd: null,
  blocks: [
    block('RNCP35698BC03', 'Préparation', ['Analyser le système', 'Préparer les outils']),
    block('RNCP35698BC05', 'Maintenance corrective', ['Diagnostiquer les pannes', 'Réparer']),
  ],
};
const found = (query: string) =>
  findTargets(outline, query).map(({ block, competences }) => [
    block.code.slice(-4),
    competences.map(({ id }) => id.slice(-1)).join(''),
  ]);

const [, second] = outline.blocks[0]?.competences ?? [];
Object.assign(second ?? {}, {
  aliases: ['C1.1', 'C1.10'],
  wording: 'Sortir la servante',
  subCompetences: [{ id: 'RNCP35698BC03.2-a', text: 'Contrôler le multimètre' }],
});

test.each([
  ['C1.1', [['BC03', '2']]],
  ['c 1.1', [['BC03', '2']]],
  ['c1', [['BC03', '2']]],
  ['servante', [['BC03', '2']]],
  ['multimetre', [['BC03', '2']]],
  [
    '',
    [
      ['BC03', '12'],
      ['BC05', '12'],
    ],
  ],
  ['bc05', [['BC05', '12']]],
  ['BC05.1', [['BC05', '1']]],
  ['PREPA', [['BC03', '12']]],
  ['diagnostic pann', []],
  ['diagnosti pann', [['BC05', '1']]],
  ['reparer maintenance', [['BC05', '2']]],
  ['zzz', []],
])('%j finds %j', (query, expected) => {
  expect(found(query)).toEqual(expected);
});
