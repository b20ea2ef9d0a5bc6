import { describe, expect, test } from 'vitest';
import { RegisterWarnings } from '../report/index.ts';
import { type BlockSource, findExcess, orderBlocks, readBlock } from './index.ts';

const source = (change: Partial<BlockSource>): BlockSource => ({
  code: 'RNCP1BC01',
  title: 'Titre',
  competences: '- Lire ;\n- Écrire',
  evaluation: '',
  ...change,
});

function read(...sources: Partial<BlockSource>[]) {
  const warnings = new RegisterWarnings();
  const blocks = sources.flatMap((each) => readBlock(source(each), 'RNCP1', warnings) ?? []);
  const ordered = orderBlocks(blocks, 'RNCP1', warnings);
  const told = warnings.all().map(({ code, path }) => `${code} ${path}`);
  return { ordered, codes: ordered.map(({ code }) => code), told, warnings: warnings.all() };
}

describe('codes', () => {
  test.each([
    ['01', 'RNCP1BC01'],
    ['BC1', 'RNCP1BC01'],
    [' rncp1 bc 12 ', 'RNCP1BC12'],
    ['RNCP1-BC-03', 'RNCP1BC03'],
    ['RNCP1BC7', 'RNCP1BC07'],
  ])('%j is brought into shape, and said to be', (printed, code) => {
    const { ordered, told } = read({ code: printed });
    expect(ordered[0]?.code).toBe(code);
    expect(told[0]).toBe(`block-code-repaired blocks.${code}`);
  });

  test.each(['', 'Bloc A', 'RNCP1', 'BC', 'RNCP1BC1234', 'RNCP12345671BC01'])(
    '%j is none: the block is left out, its words in the warning',
    (printed) => {
      const { ordered, warnings } = read({ code: printed });
      expect(ordered).toEqual([]);
      expect(warnings).toMatchObject([
        { code: 'block-code-unreadable', path: 'blocks', excerpt: 'Titre - Lire ;\n- Écrire' },
      ]);
    },
  );

  test('of another certification are kept, and named', () => {
    expect(read({ code: 'RNCP2BC01' }).told).toEqual(['block-code-mismatch blocks.RNCP2BC01']);
  });
});

describe('order', () => {
  test('is that of the codes', () => {
    const { codes, told } = read(
      { code: 'RNCP1BC02' },
      { code: 'RNCP1BC01' },
      { code: 'RNCP1BC03' },
    );
    expect(codes).toEqual(['RNCP1BC01', 'RNCP1BC02', 'RNCP1BC03']);
    expect(told).toEqual(['block-order blocks']);
  });

  test('gaps are named', () => {
    const { codes, warnings } = read({ code: 'RNCP1BC02' }, { code: 'RNCP1BC04' });
    expect(codes).toEqual(['RNCP1BC02', 'RNCP1BC04']);
    expect(warnings).toMatchObject([
      { code: 'block-gap', message: 'block numbers up to 4 without 1, 3' },
    ]);
  });

  test('of two blocks with one code the fuller one stays, the other is in the warning', () => {
    const poor = { title: 'Pauvre', competences: 'Lire' };
    for (const twice of [
      [poor, {}],
      [{}, poor],
    ]) {
      const { ordered, warnings } = read(...twice);
      expect(ordered.map(({ title }) => title)).toEqual(['Titre']);
      expect(warnings.at(-1)).toMatchObject({ code: 'block-duplicate', excerpt: 'Pauvre Lire' });
    }
  });
});

describe('contents', () => {
  test('the label alone says whether a block is optional; it stays in the title', () => {
    const titles = [
      'Langue (Bloc facultatif)',
      'Mobilité',
      'Option FACULTATIVE',
      'Activités facultatives',
    ];
    const { ordered } = read(...titles.map((title, at) => ({ title, code: `RNCP1BC0${at + 1}` })));
    expect(ordered.map(({ title }) => title)).toEqual(titles);
    expect(ordered.map(({ optional }) => optional)).toEqual([true, false, true, false]);
  });

  test('own codes become aliases and leave the text', () => {
    const { ordered } = read({ competences: 'C1.1 Lire un plan\nC2.B1 - Tracer' });
    expect(ordered[0]?.competences).toEqual([
      { id: 'RNCP1BC01.1', text: 'Lire un plan', group: null, aliases: ['C1.1'] },
      { id: 'RNCP1BC01.2', text: 'Tracer', group: null, aliases: ['C2.B1'] },
    ]);
  });

  test('free words on evaluation stay as they are, and are named', () => {
    const { ordered, warnings } = read({ evaluation: '<p>&Eacute;tude de cas</p>' });
    expect(ordered[0]?.evaluation).toEqual([]);
    expect(ordered[0]?.raw.evaluation).toBe('<p>&Eacute;tude de cas</p>');
    expect(warnings.map(({ path }) => path)).toEqual(['blocks.RNCP1BC01.evaluation']);
  });

  test('an unknown entity is named', () => {
    expect(read({ competences: '- Lire &zorglub; ;\n- Écrire' }).warnings).toMatchObject([
      { code: 'entity-unknown', path: 'blocks.RNCP1BC01.competences', excerpt: '&zorglub;' },
    ]);
  });

  test('a block without title bears its code', () => {
    const { ordered, told } = read({ title: '<p> </p>' });
    expect(ordered[0]?.title).toBe('RNCP1BC01');
    expect(told).toEqual(['section-empty blocks.RNCP1BC01.title']);
  });

  test('what is too much is found', () => {
    const [block] = read({}).ordered;
    expect(findExcess(block === undefined ? [] : Array.from({ length: 201 }, () => block))).toBe(
      'expected at most 200 blocks, found 201',
    );
    expect(findExcess(block === undefined ? [] : [block])).toBeNull();
  });
});
