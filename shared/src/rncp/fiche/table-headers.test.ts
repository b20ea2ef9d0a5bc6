import { describe, expect, it } from 'vitest';
import { opensFicheSection, tableHeaderAt } from './index.ts';

describe('tableHeaderAt', () => {
  it('knows a table by the names of its columns, whatever their accents and case', () => {
    expect(tableHeaderAt(['LISTE DE COMPÉTENCES', 'Modalités d’évaluation', 'Lire'], 0)).toEqual({
      table: 'blocks',
      spans: [1, 1],
    });
    expect(
      tableHeaderAt(['x', 'Nom légal', 'Siret', 'Nom commercial', 'Site internet'], 1),
    ).toEqual({ table: 'certifiers', spans: [1, 1, 1, 1] });
  });

  it('puts the names together that a narrow column breaks', () => {
    const texts = ["Voie d'accès à la", 'certification', 'Oui', 'Non', 'Composition', 'des jurys'];
    expect(tableHeaderAt(texts, 0)).toEqual({ table: 'routes', spans: [2, 1, 1, 2] });
  });

  it('takes the column of a date into the table of the routes', () => {
    const names = ["Voie d'accès à la certification", 'Oui', 'Non', 'Composition des jurys'];
    const modified = ['Date de dernière', 'modification'];
    expect(tableHeaderAt([...names, ...modified], 0)?.spans).toEqual([1, 1, 1, 1, 2]);
    expect(tableHeaderAt([...names, 'En contrat'], 0)?.spans).toEqual([1, 1, 1, 1]);
  });

  it('knows the columns of the territories, the first of which has no name', () => {
    expect(tableHeaderAt(['Oui', 'Non', 'Inscrite'], 0)).toEqual({
      table: 'territories',
      spans: [0, 1, 1],
    });
  });

  it.each([
    ['a name alone', ['Liste de compétences', 'Lire']],
    ['names in another order', ["Modalités d'évaluation", 'Liste de compétences']],
    ['a name with more behind it', ['Liste de compétences communes', "Modalités d'évaluation"]],
    ['the end of the text', ['Nom légal']],
    ['nothing', []],
  ])('sees no table in %s', (_, texts) => {
    expect(tableHeaderAt(texts, 0)).toBeNull();
  });
});

describe('opensFicheSection', () => {
  it.each([
    ['a field', ['Activités visées :'], true],
    ['a part', ['Base légale'], true],
    ['a block', ['RNCP35698BC02 - Gérer'], true],
    ['a heading in two pieces', ['Nomenclature', 'du niveau de qualification'], true],
    ['a sentence', ['Lire une base légale dans un texte'], false],
  ])('is asked of %s', (_, texts, expected) => {
    expect(opensFicheSection(texts, 0, false)).toBe(expected);
  });

  it('takes the name of a column for no field in a table of a block', () => {
    expect(opensFicheSection(["Modalités d'évaluation :"], 0, true)).toBe(false);
    expect(opensFicheSection(["Modalités d'évaluation :"], 0, false)).toBe(true);
  });
});
