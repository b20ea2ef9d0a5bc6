import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Certification } from '../certification/index.ts';
import { judgeBeside, read } from './fixtures/judge.ts';
import { FicheParseError, parseFiche } from './index.ts';

const fiche = readFileSync(new URL('fixtures/RNCP35698-fiche.txt', import.meta.url), 'utf8');
const lines = fiche.split('\n');
const { reference, isNew, judge } = judgeBeside(fiche);

/** Small, fast and the same on every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
}

describe('a fiche cut at any line', () => {
  test('is refused, or the missing end is named', { timeout: 30_000 }, () => {
    const lastWords = lines.findLastIndex((line) => line !== '' && line !== 'Une question ?');
    const silent: number[] = [];
    for (let count = 0; count <= lastWords; count += 1) {
      if (lines[count] === '') continue;
      const result = read(lines.slice(0, count).join('\n'));
      if (result instanceof FicheParseError) continue;
      if (!result.warnings.some(isNew)) silent.push(count);
    }
    expect(silent).toEqual([]);
  });

  test('inside the blocks is always refused: no block may be lost in silence', () => {
    const first = lines.findIndex((line) => line.startsWith('RNCP35698BC01'));
    const last = lines.findIndex((line) => line.startsWith('Description des modalités'));
    for (let count = first; count < last; count += 1) {
      expect(judge(lines.slice(0, count).join('\n'))).toBe('refused');
    }
  });

  test('at its top is refused', () => {
    for (let count = 3; count < lines.length; count += 7) {
      expect(judge(lines.slice(count).join('\n'))).toBe('refused');
    }
  });

  test('says what was expected, what came, where, and what to do', () => {
    const error = read(lines.slice(0, 150).join('\n'));
    expect(error).toBeInstanceOf(FicheParseError);
    expect(error).toMatchObject({ reason: 'truncated', line: 150 });
    expect(error).toHaveProperty(
      'message',
      'Expected the parts of the fiche that follow the blocks; found the end of the text inside the blocks (line 150). Copy the fiche again to its very end.',
    );
  });
});

describe('a damaged fiche never changes its blocks in silence', () => {
  /** Blank lines and page noise say nothing: leaving them out saves half the time. */
  const telling = lines.flatMap((line, at) => (line.length > 14 ? [{ line, at }] : []));
  const tally = (texts: Iterable<[string, string]>) => {
    const silent: string[] = [];
    for (const [name, text] of texts) {
      if (judge(text) === 'changed in silence') silent.push(name);
    }
    return silent;
  };

  test('one line missing', { timeout: 30_000 }, () => {
    expect(tally(telling.map(({ line, at }) => [line, lines.toSpliced(at, 1).join('\n')]))).toEqual(
      [],
    );
  });

  test('one line twice', { timeout: 30_000 }, () => {
    expect(
      tally(telling.map(({ line, at }) => [line, lines.toSpliced(at, 0, line).join('\n')])),
    ).toEqual([]);
  });

  test('two neighbours exchanged', { timeout: 30_000 }, () => {
    const swapped = telling.map(({ line, at }): [string, string] => {
      const next = lines[at + 1] ?? '';
      return [line, lines.toSpliced(at, 2, next, line).join('\n')];
    });
    expect(tally(swapped)).toEqual([]);
  });

  test('all lines shuffled: refused', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = randomNumbers(seed);
      const order = lines.map((line) => ({ line, key: random(1_000_000) }));
      const shuffled = order.toSorted((a, b) => a.key - b.key).map(({ line }) => line);
      expect(judge(shuffled.join('\n'))).toBe('refused');
    }
  });

  test('two parts exchanged: refused or named', () => {
    const part = (start: string, end: string) => {
      const from = fiche.indexOf(`\n${start}`);
      return fiche.slice(from, fiche.indexOf(`\n${end}`, from + 1));
    };
    const summary = part('RÉSUMÉ', 'BLOCS DE');
    const blocks = part('BLOCS DE', 'SECTEUR');
    const result = read(fiche.replace(summary + blocks, blocks + summary));
    const codes =
      result instanceof FicheParseError ? [result.reason] : result.warnings.map((w) => w.code);
    expect(codes.some((code) => code === 'shuffled' || code === 'section-order')).toBe(true);
  });

  test('two blocks exchanged: named', () => {
    const at = (code: string) => fiche.indexOf(`RNCP35698${code} -`);
    const [four, five, six] = [at('BC04'), at('BC05'), at('BC06')];
    const text =
      fiche.slice(0, four) + fiche.slice(five, six) + fiche.slice(four, five) + fiche.slice(six);
    expect(read(text)).toMatchObject({
      warnings: expect.arrayContaining([
        expect.objectContaining({ code: 'block-order' }),
      ]) as unknown,
    });
  });

  test('a block missing, or its heading: named', () => {
    const four = fiche.indexOf('RNCP35698BC04 -');
    const five = fiche.indexOf('RNCP35698BC05 -');
    const gap = { code: 'block-gap', message: 'block numbers up to 15 without 4' };
    expect(read(fiche.slice(0, four) + fiche.slice(five))).toMatchObject({
      warnings: expect.arrayContaining([expect.objectContaining(gap)]) as unknown,
    });
    const heading = "RNCP35698BC04 - Maintenance préventive d'un système\n";
    expect(judge(fiche.replace(heading, ''))).toBe('doubted');
  });
});

describe('three hundred mutations of the fiche, always the same', () => {
  const random = randomNumbers(35_698);
  /**
   * A sign between two words says nothing that could be compared, and the titles of professional
   * blocks stand nowhere else in the fiche: nothing could confirm either.
   */
  const confirmed = ({ blocks }: Certification): string =>
    JSON.stringify(
      blocks.map(({ code, competences, evaluation }) => [
        code,
        competences.map(({ text, group }) => [wordsOf(text), group]),
        evaluation.map(({ pathway, form, rawPathway }) => [pathway, form, wordsOf(rawPathway)]),
      ]),
    );
  const wordsOf = (text: string) =>
    text
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ')
      .toLowerCase();

  const mutate = (): string => {
    const at = random(fiche.length);
    const length = 1 + random(80);
    const other = random(fiche.length);
    switch (random(5)) {
      case 0:
        return fiche.slice(0, at) + fiche.slice(at + length);
      case 1:
        return fiche.slice(0, at) + fiche.slice(other, other + length) + fiche.slice(at);
      case 2:
        return fiche.slice(0, at) + '\n\t<>-;:·\u0000�'.charAt(random(10)) + fiche.slice(at);
      case 3: {
        const from = random(lines.length);
        return lines.toSpliced(from, 1 + random(12)).join('\n');
      }
      default: {
        const [a, b] = [random(lines.length), random(lines.length)];
        return lines
          .with(a, lines[b] ?? '')
          .with(b, lines[a] ?? '')
          .join('\n');
      }
    }
  };

  test('are refused, doubted, or leave the blocks as they are', { timeout: 60_000 }, () => {
    const silent: number[] = [];
    for (let round = 0; round < 300; round += 1) {
      const text = mutate();
      if (judge(text) !== 'changed in silence') continue;
      if (confirmed(parseFiche(text)) !== confirmed(reference)) silent.push(round);
    }
    expect(silent).toEqual([]);
  });
});

describe('a text that is no fiche is refused at once', () => {
  const page = `<!DOCTYPE html><html><body>${'<div><p>RNCP</p></div>'.repeat(2000)}</body></html>`;
  test.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t\u00A0\n', 'empty'],
    ['lorem ipsum', 'Lorem ipsum dolor sit amet. '.repeat(1000), 'not-a-fiche'],
    ['a page', page, 'not-a-fiche'],
    [
      'another language',
      '職業能力評価基準は、仕事をこなすために必要な知識です。\n'.repeat(500),
      'not-a-fiche',
    ],
    ['five million dashes', '-'.repeat(5_000_000), 'too-large'],
    ['more lines than any fiche', 'a\n'.repeat(20_001), 'too-large'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'binary'],
    ['binary', '\u0000\u0001\u0002RNCP35698', 'binary'],
    [
      'a heading alone',
      'Répertoire national des certifications professionnelles\nN° de fiche\nRNCP1',
      'no-blocks',
    ],
    ['a number alone', 'N° de fiche : RNCP35698', 'not-a-fiche'],
    ['JSON', JSON.stringify(reference), 'not-a-fiche'],
  ])('%s', (_, text, reason) => {
    const start = performance.now();
    expect(read(text)).toMatchObject({ name: 'FicheParseError', reason });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('no text takes long', () => {
  const middle = fiche.indexOf('RNCP35698BC04');
  const summary = fiche.indexOf('Compétences attestées');
  const fillings = [
    '-',
    '- ',
    '-\n',
    '\n',
    ' ',
    '\t',
    '\t\n',
    ';',
    '; ',
    '. ',
    ' ;\n',
    '<',
    '<p ',
    '<p>',
    '<li>',
    'Candidats ',
    '- Candidats : x\n',
    '* ',
    '**',
    '·',
    'a·a',
    "S'Se ",
    'é',
    'à\n',
    '; Identifier des ',
    'mot Identifier des ',
    'Compétences de ',
    'C1.1 a\n',
    '1. a\n',
    'Statistiques :\n',
    'RNCP35698BC04 - x\n',
    'Une question ?\n',
    'Pré-requis distincts\n',
    ':',
    '&#',
  ];
  const room = 300_000;

  test.each(fillings)('a fiche filled with %j', { timeout: 60_000 }, (filling) => {
    const places = [middle, summary, fiche.indexOf('Par expérience')];
    const stuff = `\n${filling.repeat(Math.floor(room / filling.length / places.length))}\n`;
    const text = places
      .toSorted((a, b) => b - a)
      .reduce((whole, at) => whole.slice(0, at) + stuff + whole.slice(at), fiche);
    const start = performance.now();
    read(text);
    // Linear reading takes a second or two on a busy machine; quadratic reading takes minutes.
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});
