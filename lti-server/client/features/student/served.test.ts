import type { CertificationOutline, Tag } from '@blocmap/shared/protocol';
import { expect, test } from 'vitest';
import { servedBlocks } from './served.ts';

const outline: CertificationOutline = {
  code: 'RNCP1',
  title: 'Essai',
  status: 'active',
  registrationEnd: null,
  blocks: ['RNCP1BC01', 'RNCP1BC02', 'RNCP1BC03'].map((code) => ({
    code,
    title: code,
    optional: false,
    family: 'professional',
    weight: { value: { kind: 'unknown' as const }, origin: null },
    competences: [1, 2].map((at) => ({
      id: `${code}.${at}`,
      text: `${at}`,
      group: null,
      aliases: [],
      wording: null,
      subCompetences: [],
    })),
  })),
};
const tag = (target: string, nature: Tag['nature']): Tag => ({
  moduleKey: 'cm:1',
  target,
  nature,
  state: 'validated',
  source: 'manual',
  version: 1,
});
const served = (...tags: Tag[]) =>
  servedBlocks(outline, tags).map(({ block, nature, competences }) => [
    block.code,
    nature,
    competences.map(({ id }) => id.slice(-1)).join(''),
  ]);

test('what counts for the certification comes first', () => {
  expect(
    served(
      tag('RNCP1BC01.1', 'taught'),
      tag('RNCP1BC03.2', 'certificative'),
      tag('RNCP1BC02', 'formative'),
    ),
  ).toEqual([
    ['RNCP1BC03', 'certificative', '2'],
    ['RNCP1BC02', 'formative', ''],
    ['RNCP1BC01', 'taught', '1'],
  ]);
});

test('a whole block stands for its competences, with the strongest nature of both', () => {
  expect(served(tag('RNCP1BC01', 'taught'), tag('RNCP1BC01.2', 'formative'))).toEqual([
    ['RNCP1BC01', 'formative', ''],
  ]);
  expect(served()).toEqual([]);
  expect(served(tag('RNCP9BC01', 'taught'))).toEqual([]);
});
