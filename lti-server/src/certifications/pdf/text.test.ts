import { parseFiche } from '@blocmap/shared/rncp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEFORE_BLOCKS, BEHIND_BLOCKS } from './fixtures/fiche-lines.ts';
import { Layout } from './fixtures/layout.ts';
import { textOf } from './text.ts';

const LEFT = { at: 0, width: 36 };
const RIGHT = { at: 40, width: 40 };

const word = fc.stringMatching(/^[a-zé]{2,12}$/);
const sentence = fc.array(word, { minLength: 3, maxLength: 40 }).map((words) => words.join(' '));
const items = (from: number, to: number) =>
  fc.array(
    sentence.map((text) => `- ${text} ;`),
    { minLength: from, maxLength: to },
  );

function blocksTable(layout: Layout, left: readonly string[], right: readonly string[]): Layout {
  return layout
    .row(
      { ...LEFT, paragraphs: ['Liste de compétences'] },
      { ...RIGHT, paragraphs: ["Modalités d'évaluation"] },
    )
    .row({ ...LEFT, paragraphs: left }, { ...RIGHT, paragraphs: right });
}

const SENTENCES = ['lire', 'dire', 'écrire', 'compter', 'résumer'].map(
  (verb) => `- ${verb} un texte d’usage courant, long d’une ligne entière de la page ou presque`,
);

describe('textOf', () => {
  it('puts the lines of each cell together again, whatever pages cut them', () => {
    fc.assert(
      fc.property(
        items(1, 8),
        items(1, 8),
        fc.integer({ min: 4, max: 40 }),
        (left, right, lines) => {
          const { pages } = blocksTable(new Layout(lines), left, right);
          const border = `${left.at(-1) ?? ''}\t${right[0] ?? ''}`;
          expect(textOf(pages).split('\n')).toEqual([
            "Liste de compétences\tModalités d'évaluation",
            ...left.slice(0, -1),
            border,
            ...right.slice(1),
          ]);
        },
      ),
    );
  });

  it('gives a text that is read with the blocks that were printed', () => {
    const blocks = fc.array(fc.record({ title: sentence, left: items(2, 5), right: items(1, 3) }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(blocks, fc.integer({ min: 9, max: 40 }), (printed, lines) => {
        const layout = new Layout(lines).write(...BEFORE_BLOCKS);
        printed.forEach(({ title, left, right }, index) => {
          layout.write(`RNCP99001BC0${index + 1} - Le ${title}`);
          blocksTable(layout, left, right);
        });
        layout.write(...BEHIND_BLOCKS);
        const { blocks: read } = parseFiche(textOf(layout.pages));
        expect(read.map(({ title }) => title)).toEqual(printed.map(({ title }) => `Le ${title}`));
        expect(read.map(({ competences }) => competences.map(({ text }) => text))).toEqual(
          printed.map(({ left }) => left.map((item) => item.slice(2, -2))),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('leaves out what every page repeats', () => {
    const { pages } = new Layout(3).write(...SENTENCES).foot('https://register.example/ #/2');
    expect(textOf(pages).split('\n')).toEqual(SENTENCES);
  });

  it('keeps what stands on one page only, or at other places of each', () => {
    const once = new Layout().write(...SENTENCES, ...SENTENCES).foot('Page #');
    expect(textOf(once.pages).split('\n')).toEqual([...SENTENCES, ...SENTENCES, 'Page 1']);
    const moved = new Layout(2).write(...SENTENCES.slice(0, 3), ...SENTENCES.slice(0, 1));
    expect(textOf(moved.pages).split('\n')).toEqual([
      ...SENTENCES.slice(0, 3),
      ...SENTENCES.slice(0, 1),
    ]);
  });

  it('does not join the lines of a column that are all short', () => {
    const { pages } = blocksTable(
      new Layout().write(`${'mot '.repeat(20)}fin`),
      ['- lire ;'],
      ['Étude de cas', 'Oral', 'Dossier'],
    );
    expect(textOf(pages)).toContain('- lire ;\tÉtude de cas\nOral\nDossier');
  });

  it('takes the header that a table repeats on its next page for no text of it', () => {
    const layout = blocksTable(new Layout(4), ['- lire ;', '- dire ;', '- relire ;'], ['- oral']);
    blocksTable(layout, ['- redire ;'], ['- encore']);
    expect(textOf(layout.pages)).toBe(
      "Liste de compétences\tModalités d'évaluation\n- lire ;\n- dire ;\n- relire ;\n- redire ;\t- oral\n- encore",
    );
  });

  it('opens a row where the first column begins again, not where a label goes on', () => {
    const { pages } = new Layout()
      .row(
        { at: 0, width: 20, paragraphs: ["Voie d'accès à la certification"] },
        { at: 24, width: 4, paragraphs: ['Oui'] },
        { at: 30, width: 4, paragraphs: ['Non'] },
        { at: 36, width: 40, paragraphs: ['Composition des jurys'] },
      )
      .row(
        { at: 0, width: 20, paragraphs: ['Après un parcours de formation continue'] },
        { at: 24, width: 4, paragraphs: ['X'] },
        { at: 30, width: 4, paragraphs: [] },
        {
          at: 36,
          width: 40,
          paragraphs: [
            'Deux personnes.',
            'Un président du jury, deux professionnels et un formateur',
          ],
        },
      )
      .row(
        { at: 0, width: 20, paragraphs: ['Par expérience'] },
        { at: 24, width: 4, paragraphs: [] },
        { at: 30, width: 4, paragraphs: ['X'] },
        { at: 36, width: 40, paragraphs: ['-'] },
      );
    expect(textOf(pages).split('\n')).toEqual([
      "Voie d'accès à la certification\tOui\tNon\tComposition des jurys",
      'Après un parcours de formation continue\tX\t\tDeux personnes.',
      'Un président du jury, deux professionnels et un formateur',
      'Par expérience\t\tX\t-',
    ]);
  });

  it('parts a label from the value beside it', () => {
    const { pages } = new Layout()
      .row(
        { at: 0, width: 30, paragraphs: ['Date de publication'] },
        { at: 40, width: 30, paragraphs: ['24-06-2021'] },
      )
      .write('Base légale');
    expect(textOf(pages)).toBe('Date de publication\t24-06-2021\nBase légale');
  });

  it('writes ligatures as letters', () => {
    expect(textOf([[['Certi\uFB01cation', 40, 700, 80, 10]]])).toBe('Certification');
  });

  it('has nothing to say of empty pages', () => {
    expect(textOf([])).toBe('');
    expect(textOf([[], []])).toBe('');
  });
});
