import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Certification } from '../certification/index.ts';
import { RNCP35698 } from '../succession/fixtures/reference.ts';
import { codeFinder, emptyLayer, type EstablishmentLayer, findByCode } from './index.ts';

const layer: EstablishmentLayer = {
  ...emptyLayer('RNCP35698'),
  aliases: { 'RNCP35698BC03.2': ['C1.1'], 'RNCP35698BC03.3': ['C1.2'] },
  subCompetences: [{ id: 'RNCP35698BC03.2-a', text: 'Pneumatique' }],
};

/** With a list's own codes, which begin again in each block. */
const withOwnCodes: Certification = {
  ...RNCP35698,
  blocks: RNCP35698.blocks.map((block) => ({
    ...block,
    competences: block.competences.map((competence, index) => ({
      ...competence,
      aliases: [`A${index + 1}`, `${block.code.slice(-2)}/${index + 1}`],
    })),
  })),
};

describe('findByCode', () => {
  test.each([
    ['RNCP35698BC03.2', 'RNCP35698BC03.2', 'code'],
    ['RNCP35698BC03', 'RNCP35698BC03', 'code'],
    ['BC03', 'RNCP35698BC03', 'code'],
    ['bc3.2', 'RNCP35698BC03.2', 'code'],
    [' Bc 03 . 02 ', 'RNCP35698BC03.2', 'code'],
    ['BC12.10', 'RNCP35698BC12.10', 'code'],
    ['ＢＣ０３', 'RNCP35698BC03', 'code'],
    ['BC03.2-A', 'RNCP35698BC03.2-a', 'code'],
    ['rncp35698bc03.2‑a', 'RNCP35698BC03.2-a', 'code'],
    ['C1.1', 'RNCP35698BC03.2', 'alias'],
    ['c 1.2', 'RNCP35698BC03.3', 'alias'],
  ])('%s is %s (by %s)', (text, id, by) => {
    expect(findByCode(RNCP35698, layer, text)).toEqual({ found: 'one', id, by });
  });

  test.each([
    '',
    'BC',
    'BC99',
    'BC03.9',
    'BC03.0',
    'BC03.2-b',
    'RNCP1BC03',
    'C9.9',
    'RNCP35698',
    'BC03.2.1',
    'x'.repeat(10_000),
  ])('%s is nothing', (text) => {
    expect(findByCode(RNCP35698, layer, text)).toEqual({ found: 'none' });
  });

  test('without a layer, its codes are not there', () => {
    expect(findByCode(RNCP35698, null, 'C1.1')).toEqual({ found: 'none' });
    expect(findByCode(RNCP35698, null, 'BC03.2-a')).toEqual({ found: 'none' });
  });

  test('a code of the official list; several where it begins again in each block', () => {
    expect(findByCode(withOwnCodes, null, '03/2')).toEqual({
      found: 'one',
      id: 'RNCP35698BC03.2',
      by: 'official-alias',
    });
    expect(findByCode(withOwnCodes, null, 'a10')).toMatchObject({ id: 'RNCP35698BC12.10' });
    expect(findByCode(withOwnCodes, null, 'a7')).toEqual({
      found: 'several',
      ids: ['RNCP35698BC03.7', 'RNCP35698BC12.7'],
    });
  });

  test('every code, in full or short, finds its own', () => {
    const ids = RNCP35698.blocks.flatMap(({ code, competences }) => [
      code,
      ...competences.map(({ id }) => id),
    ]);
    const find = codeFinder(RNCP35698, layer);
    for (const id of ids) {
      for (const text of [id, id.toLowerCase(), id.slice('RNCP35698'.length)]) {
        expect(find(text)).toEqual({ found: 'one', id, by: 'code' });
      }
    }
  });

  test('takes any text', () => {
    const find = codeFinder(RNCP35698, layer);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(['one', 'none']).toContain(find(text).found);
      }),
    );
  });
});
