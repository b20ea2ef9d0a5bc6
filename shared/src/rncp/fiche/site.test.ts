import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Certification } from '../../certification/index.ts';
import { barred, copyOf, innerText, selected, spaced } from '../fixtures/site/index.ts';
import { parseFiche } from './index.ts';

const shipped = parseFiche(
  readFileSync(new URL('../fixtures/RNCP35698-fiche.txt', import.meta.url), 'utf8'),
);
const ASSESSMENT = 'Étude de cas\nSoutenance orale devant un jury';
/** A certification of a private body: free assessments, competences without bullets. */
const own: Certification = {
  ...shipped,
  code: 'RNCP99001',
  title: 'Poseur de panneaux',
  diploma: null,
  objectives: 'Le poseur pose des panneaux '.repeat(8),
  attestedCompetences: 'Lire un plan\nPréparer un chantier\nPoser un panneau\nContrôler la pose',
  previous: [],
  next: [],
  blocks: [
    ['Préparer', ['Lire un plan', 'Préparer un chantier']] as const,
    ['Poser', ['Poser un panneau', 'Contrôler la pose']] as const,
  ].map(([title, texts], index) => ({
    code: `RNCP99001BC0${index + 1}`,
    title,
    optional: false,
    level: null,
    competences: texts.map((text) => ({ id: '', text, group: null, aliases: [] })),
    evaluation: [],
    raw: { competences: '', evaluation: ASSESSMENT },
  })),
};

function doubts(text: string): string[] {
  return parseFiche(text).warnings.map(({ code, path }) => `${code} ${path}`);
}

const texts = ({ blocks }: Certification) =>
  blocks.map(({ competences }) => competences.map(({ text }) => text));

describe('the site since 2024', () => {
  const text = copyOf(own, selected);

  test('prints its number and its state behind their labels, and its top twice', () => {
    const narrow =
      "Niveau 4\n\n250r : Maintenance d'équipements, dépannage de matériel électroménager";
    const twice = text.replace('\nCertificateur(s)', `\n${narrow}\n\nCertificateur(s)`);
    expect(twice).toContain('N° de ficheRNCP99001\n\nEtat :Active');
    expect(parseFiche(twice)).toMatchObject({
      code: 'RNCP99001',
      title: 'Poseur de panneaux',
      printedStatus: 'Active',
      level: 4,
      dates: { registrationEnd: '2026-08-31' },
    });
    expect(doubts(twice).filter((doubt) => doubt.startsWith('field-unplaced'))).toEqual([]);
  });

  test('tells the two cells apart although the copy has lost their border', () => {
    expect(text).toContain('Préparer un chantier\n\n\nÉtude de cas');
    expect(texts(parseFiche(text))).toEqual(texts(own));
    expect(parseFiche(text).blocks.map(({ raw }) => raw.evaluation)).toEqual([
      ASSESSMENT,
      ASSESSMENT,
    ]);
    expect(doubts(text).filter((doubt) => doubt.startsWith('cell-split-doubtful'))).toEqual([]);
  });

  test.each([
    ['what could be either', 'Connaissance du bâtiment\n\nMaîtrise des outils\n\nAisance'],
    ['assessment before competences', 'Étude de cas\n\nLire un plan\n\nPoser un panneau'],
  ])('says where it cannot: %s', (_, cells) => {
    const copied = text.replace(/Lire un plan\n\nPréparer un chantier\n\n\nÉtude de cas/, cells);
    expect(copied).not.toBe(text);
    expect(doubts(copied)).toContain('cell-split-doubtful blocks.RNCP99001BC01');
  });

  test('without the name of the register: the line above the number is the title, and named', () => {
    const copied = text.replace('Répertoire national des certifications professionnelles\n\n', '');
    expect(parseFiche(copied).title).toBe('Poseur de panneaux');
    expect(doubts(copied)).toContain('title-assumed title');
  });

  test('from "L\'essentiel" on only: refused, its top is to be copied too', () => {
    const copied = text.slice(text.indexOf("L'essentiel"));
    expect(() => parseFiche(copied)).toThrow(/title and the number/);
  });

  test('with its parts folded: refused, they are to be unfolded', () => {
    const top = text.slice(0, text.indexOf('Certificateur(s)'));
    const parts = text.match(
      /^(?:Certificateur|Résumé de|Blocs de|Secteur d’|Voies d|Liens|Base l|Pour plus).*$/gmu,
    );
    expect(() => parseFiche(`${top}${parts?.join('\n')}`)).toThrow(/unfold all parts/);
  });

  test('a successor, collective agreements, dates of a decision', () => {
    const copied = text
      .replace(
        'Icon de la nomenclature',
        'Certification remplacée par : RNCP99002 - Poseur\nCCN1\n\n3109 - Métallurgie\nIcon de la nomenclature',
      )
      .replace(
        'Date de publication de la fiche\t21-06-2021\nDate de début des parcours certifiants\t01-09-2021',
        "Date de décision\t28-11-2024\nDurée de l'enregistrement en années\t5",
      );
    expect(parseFiche(copied).next).toEqual([{ code: 'RNCP99002', title: 'Poseur' }]);
    const unplaced = parseFiche(copied).warnings.filter(({ code }) => code === 'field-unplaced');
    expect(unplaced.map(({ path, excerpt }) => [path, excerpt])).toEqual([
      ['agreements', 'CCN : 3109 - Métallurgie'],
      ['decisionDate', 'Date de décision : 28-11-2024'],
      ['duration', "Durée de l'enregistrement en années : 5"],
    ]);
    expect(doubts(copied).filter((doubt) => doubt.startsWith('section-missing'))).toEqual([]);
  });

  test('links to other certifications and their blocks are no blocks of this one', () => {
    const table =
      'Certifications professionnelles enregistrées au RNCP en correspondance partielle :\nBloc(s) de compétences concernés\tCode et intitulé\nRNCP99001BC01 - Préparer\tRNCP99002 - Poseur\nRNCP99002BC01 - Autre';
    const copied = parseFiche(text.replace('Aucune correspondance', table));
    expect(copied.blocks.map(({ code }) => code)).toEqual(['RNCP99001BC01', 'RNCP99001BC02']);
    expect(copied.correspondences).toContain('RNCP99002BC01 - Autre');
  });
});

describe('copies that leave the names of the parts out', () => {
  test.each([
    ['tables with bars', barred],
    ['no borders', spaced],
  ])('%s', (_, copy) => {
    const text = copyOf(own, copy);
    expect(text).not.toContain('Résumé de la certification');
    const again = parseFiche(text);
    expect(texts(again)).toEqual(copy === spaced ? texts(again) : texts(own));
    expect(again).toMatchObject({
      certifiers: own.certifiers,
      correspondences: 'Aucune correspondance',
      objectives: own.objectives?.trim(),
    });
    expect(doubts(text).filter((doubt) => doubt.startsWith('section-missing'))).toEqual([]);
  });

  test('a lost column: the route is read from its jury, the territory is not guessed', () => {
    const again = parseFiche(copyOf(own, spaced));
    expect(again.accessRoutes.map(({ open }) => open)).toEqual(
      own.accessRoutes.map(({ open }) => open),
    );
    expect(again.territories).toEqual({ newCaledonia: null, frenchPolynesia: null });
    expect(doubts(copyOf(own, spaced))).toContain('row-unreadable territories.newCaledonia');
  });

  test('a certifier without SIRET among others', () => {
    const text = copyOf(own, spaced).replace(
      'Objectifs et contexte',
      'CPNE DES POSEURS - - -\nUNION - SECTION A 12345678901234 - https://a.fr\nObjectifs et contexte',
    );
    expect(parseFiche(text).certifiers.slice(1)).toEqual([
      { legalName: 'CPNE DES POSEURS', siret: null, tradeName: null, website: null },
      {
        legalName: 'UNION - SECTION A',
        siret: '12345678901234',
        tradeName: null,
        website: 'https://a.fr',
      },
    ]);
  });
});

describe('fiches without blocks', () => {
  const without = copyOf({ ...own, blocks: [] }, innerText);

  test('of the specific register: nothing is missing', () => {
    const specific = copyOf({ ...own, code: 'RS7013', level: null, blocks: [] }, innerText)
      .replace(/Activités visées :\n[^]*?\n\n/, '')
      .replace('Blocs de compétences\n', '')
      .replace(/Description des modalités[^]*?(?=Références juridiques)/, '')
      .replace(/Pré-requis disctincts.*\n.*\n/, '');
    expect(parseFiche(specific)).toMatchObject({ code: 'RS7013', level: null, blocks: [] });
    expect(doubts(specific).filter((doubt) => doubt.startsWith('section-missing'))).toEqual([]);
    expect(doubts(specific)).toContain('blocks-none blocks');
  });

  test('of the RNCP: named, where the rest of their part is there', () => {
    expect(parseFiche(without).blocks).toEqual([]);
    expect(doubts(without)).toContain('blocks-none blocks');
  });

  test('of the RNCP, their whole part missing: refused', () => {
    const damaged = without.replace(/\nBlocs de compétences[^]*?(?=Secteur d’activité)/, '\n');
    expect(() => parseFiche(damaged)).toThrow(/unfold all parts/);
  });
});

test('blocks that print their number only have a code put together, and named', () => {
  const text = copyOf(own, innerText).replaceAll(
    /RNCP99001BC0(\d) - /g,
    'Bloc de compétences n°$1 de la fiche n° 99001 - ',
  );
  expect(parseFiche(text).blocks.map(({ code, title }) => [code, title])).toEqual([
    ['RNCP99001BC01', 'Préparer'],
    ['RNCP99001BC02', 'Poser'],
  ]);
  expect(doubts(text)).toContain('block-code-assumed blocks.RNCP99001BC01');
});
