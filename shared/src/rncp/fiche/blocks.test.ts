import { describe, expect, test } from 'vitest';
import { renderFiche } from '../fixtures/render-fiche.ts';
import { print, sample } from '../fixtures/sample-fiche.ts';
import { parseFiche } from './index.ts';

const text = renderFiche(sample, print);

function doubts(damaged: string): string[] {
  return parseFiche(damaged).warnings.map(({ code, path }) => `${code} ${path}`);
}

describe('blocks', () => {
  test('printed twice: the fuller one is kept', () => {
    const copied = text.replace('RNCP1BC01 - Un\n', 'RNCP1BC01 - Un\n\nRNCP1BC01 - Un\n');
    expect(parseFiche(copied).blocks.map((block) => block.competences.length)).toEqual([2, 2]);
    expect(doubts(copied)).toContain('block-duplicate blocks.RNCP1BC01');
  });

  test('of another certification: named, and refused where most are', () => {
    expect(doubts(text.replace('RNCP1BC02', 'RNCP2BC02'))).toContain(
      'block-code-mismatch blocks.RNCP2BC02',
    );
    expect(() => parseFiche(text.replaceAll('RNCP1BC', 'RNCP2BC'))).toThrow(/blocks of RNCP1/);
  });

  test('without its table: named', () => {
    const header = "Liste de compétences\tModalités d'évaluation\n";
    expect(doubts(text.replace(header, ''))).toContain('table-header-missing blocks.RNCP1BC01');
    const copied = text.replace(/(RNCP1BC02 - Deux\n\n).*\n.*\n/, '$1');
    expect(doubts(copied)).toContain('block-empty blocks.RNCP1BC02');
  });

  test('the same competence twice: named', () => {
    const copied = text.replace('- Tracer une pièce.', '- Lire un plan.');
    expect(doubts(copied)).toContain('competence-duplicate blocks.RNCP1BC01.competences.2');
  });

  test('optional ones say so in their title', () => {
    const copied = parseFiche(text.replaceAll('Deux', 'Mobilité (Bloc facultatif)'));
    expect(copied.blocks.map(({ optional }) => optional)).toEqual([false, true]);
  });

  test('a title on two lines', () => {
    const copied = text.replace(
      'RNCP1BC01 - Un\n',
      'RNCP1BC01 - Un titre qui\n\nUne question ?\n\nva loin\n',
    );
    expect(parseFiche(copied).blocks[0]?.title).toBe('Un titre qui va loin');
  });

  test('evaluation in words of its own: kept raw, one doubt a fiche', () => {
    const other = renderFiche(
      {
        ...sample,
        blocks: sample.blocks.map((block) => ({
          ...block,
          evaluation: [['Étude de cas', 'écrit'] as const],
        })),
      },
      print,
    );
    const [block] = parseFiche(other).blocks;
    expect(block).toMatchObject({ evaluation: [], raw: { evaluation: '- Étude de cas : écrit' } });
    expect(block?.competences).toHaveLength(2);
    expect(doubts(other)).toContain('evaluation-prose blocks');
    expect(doubts(other).filter((doubt) => doubt.includes('BC01'))).toEqual([]);
  });

  test('such a cell cut by a page: split at the blank line, and said to be doubtful', () => {
    const copied = text.replace(
      /- Lire un plan ; - Tracer une pièce\.\t.*\n/,
      '- Lire un plan ; - Tracer une\tMise en situation : le candidat\n\nUne question ?\n\npièce.\n\nprépare un dossier.\n',
    );
    const [block] = parseFiche(copied).blocks;
    expect(block?.competences.map((competence) => competence.text)).toEqual([
      'Lire un plan',
      'Tracer une pièce',
    ]);
    expect(block?.raw.evaluation).toBe('Mise en situation : le candidat\nprépare un dossier.');
    expect(doubts(copied)).toContain('cell-split-doubtful blocks.RNCP1BC01');
  });
});

describe('the summary', () => {
  const summary = 'Un · Lire un plan ; · Tracer une pièce';

  test('another wording: named with it, the table wins', () => {
    const copied = text.replace(summary, 'Un · Lire un schéma ; · Tracer une pièce');
    expect(parseFiche(copied).blocks[0]?.competences[0]?.text).toBe('Lire un plan');
    expect(parseFiche(copied).warnings).toContainEqual({
      code: 'attested-differs',
      path: 'blocks.RNCP1BC01.competences.1',
      message: 'the summary words it so: "Lire un schéma ;"; the block table is kept',
      line: expect.any(Number) as unknown,
      excerpt: 'Lire un plan',
    });
  });

  test('two items merged: no doubt', () => {
    const merged = text.replace(summary, 'Un · Lire un plan : Tracer une pièce');
    expect(doubts(merged)).toEqual(doubts(text));
  });

  test('more, less, and elsewhere', () => {
    expect(doubts(text.replace(summary, `${summary} ; · Percer un trou`))).toContain(
      'attested-extra attestedCompetences',
    );
    expect(doubts(text.replace(summary, 'Un · Lire un plan'))).toContain(
      'attested-missing blocks.RNCP1BC01.competences.2',
    );
    expect(doubts(text.replace(summary, 'Un · Tracer une pièce ; · Lire un plan'))).toContain(
      'attested-order blocks.RNCP1BC01.competences.2',
    );
  });
});
