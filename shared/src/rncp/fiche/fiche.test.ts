import { describe, expect, test } from 'vitest';
import { renderFiche } from '../fixtures/render-fiche.ts';
import { print, sample } from '../fixtures/sample-fiche.ts';
import { parseFiche } from './index.ts';

const text = renderFiche(sample, print);

function doubts(damaged: string): string[] {
  return parseFiche(damaged).warnings.map(({ code, path }) => `${code} ${path}`);
}

test('the sample has no doubts but its empty headings', () => {
  expect(doubts(text)).toEqual([
    'section-empty regulatedActivities',
    'section-empty entryPrerequisites',
    'section-empty validationPrerequisites',
    'section-empty componentsValidity',
    'section-empty statistics',
  ]);
});

describe('identity', () => {
  test.each([
    ['BTS - Électrotechnique', 'BTS', 'Électrotechnique'],
    ['Licence Professionnelle - Métiers du froid', 'Licence Professionnelle', 'Métiers du froid'],
    ['Responsable marketing - communication', null, 'Responsable marketing - communication'],
    ['TP - Agent - magasinier', 'TP', 'Agent - magasinier'],
    ['Coiffeur', null, 'Coiffeur'],
  ])('%s', (title, diploma, own) => {
    expect(parseFiche(renderFiche({ ...sample, title }, print))).toMatchObject({
      diploma,
      title: own,
    });
  });

  test('a title on several lines, an inactive fiche, a number beside its label', () => {
    const copied = text
      .replace('CAP - Essai\nActive', 'CAP - Essai de\nsoudure\nInactive')
      .replace('N° de fiche\n\nRNCP1', 'N° de fiche RNCP1');
    expect(parseFiche(copied)).toMatchObject({
      code: 'RNCP1',
      title: 'Essai de soudure',
      printedStatus: 'Inactive',
    });
  });

  test('an unreadable level is null, and named', () => {
    const copied = text.replace('Niveau 4', 'Sans niveau spécifique');
    expect(parseFiche(copied).level).toBeNull();
    expect(doubts(copied)).toContain('row-unreadable level');
  });

  test('no status: named', () => {
    expect(doubts(text.replace('\nActive', ''))).toContain('row-missing printedStatus');
  });
});

describe('dates', () => {
  test('two days for one date: the legal part wins, and it is named', () => {
    const copied = text.replace("l'enregistrement : 31-08-2026", "l'enregistrement : 31-08-2027");
    expect(parseFiche(copied).dates.registrationEnd).toBe('2026-08-31');
    expect(doubts(copied)).toContain('date-conflict dates.registrationEnd');
  });

  test.each(['31-02-2021', '2021-06-21', 'bientôt'])('%s is no day', (printed) => {
    const copied = text.replace('fiche\t21-06-2021', `fiche\t${printed}`);
    expect(parseFiche(copied).dates.published).toBeNull();
    expect(doubts(copied)).toContain('date-unreadable dates.published');
  });

  test('the last award, where a fiche gives it', () => {
    const copied = text.replace(
      "POUR PLUS D'INFORMATIONS",
      "Date de dernière délivrance possible de la certification\t31-08-2030\nPOUR PLUS D'INFORMATIONS",
    );
    expect(parseFiche(copied).dates.lastAward).toBe('2030-08-31');
  });
});

describe('access, law, links', () => {
  test('closed routes have no jury', () => {
    const routes = parseFiche(text).accessRoutes.map(({ route, open, jury }) => [
      route,
      open,
      jury,
    ]);
    expect(routes).toEqual([
      ['initial', true, 'Un jury.'],
      ['apprenticeship', true, 'Un jury.'],
      ['continuing', true, 'Un jury.'],
      ['professionalisation', false, null],
      ['individual', false, null],
      ['experience', true, 'Un jury.'],
    ]);
    expect(parseFiche(text).territories).toEqual({ newCaledonia: true, frenchPolynesia: false });
  });

  test('a route that is not there: named', () => {
    const copied = text.replace("En contrat d'apprentissage\tX\t\tUn jury.\n", '');
    expect(doubts(copied)).toContain('row-missing accessRoutes.apprenticeship');
  });

  test('a route with two crosses: closed, and named', () => {
    const copied = text.replace(
      "En contrat d'apprentissage\tX\t\t",
      "En contrat d'apprentissage\tX\tX\t",
    );
    expect(parseFiche(copied).accessRoutes[1]?.open).toBe(false);
    expect(doubts(copied)).toContain('row-unreadable accessRoutes.apprenticeship');
  });

  test('a jury that a page cut in the middle of a sentence', () => {
    const copied = text.replace(
      'Par expérience\tX\t\tUn jury.',
      'Par expérience\tX\t\t<p>Un jury de\n\nUne question ?\n\n\t\t\tprofessionnels.</p>',
    );
    expect(parseFiche(copied).accessRoutes[5]?.jury).toBe('Un jury de professionnels.');
  });

  test('a legal reference with its date, another over several lines', () => {
    const copied = text.replace(
      '21/06/2021\tArrêté du 9 décembre 2020',
      "21/06/2021\tArrêté du 9 décembre 2020\n01/01/2022\tDécret portant création d'un certificat\n\nUne question ?\n\net fixant ses modalités",
    );
    expect(parseFiche(copied).legalReferences.slice(1)).toEqual([
      { kind: 'decision', date: '2021-06-21', text: 'Arrêté du 9 décembre 2020' },
      {
        kind: 'decision',
        date: '2022-01-01',
        text: "Décret portant création d'un certificat et fixant ses modalités",
      },
    ]);
  });

  test('certifications before and after', () => {
    const copied = text.replace(
      "Référentiel d'activité, de compétences et d'évaluation :",
      "Certification(s) antérieure(s) :\nN° de la fiche\tIntitulé de la certification remplacée\nRNCP3632 (/recherche/rncp/3632)\tBAC PRO - Maintenance des\néquipements\nRNCP7\tCAP - Sept\nNouvelle(s) Certification(s) :\nN° de la fiche\tIntitulé de la certification remplacée\nRNCP42118\tBAC PRO - Suite\nRéférentiel d'activité, de compétences et d'évaluation :",
    );
    expect(parseFiche(copied)).toMatchObject({
      previous: [
        { code: 'RNCP3632', title: 'BAC PRO - Maintenance des équipements' },
        { code: 'RNCP7', title: 'CAP - Sept' },
      ],
      next: [{ code: 'RNCP42118', title: 'BAC PRO - Suite' }],
    });
  });

  test('several certifiers, one without tabs', () => {
    const copied = text.replace(
      "MINISTERE DE L'EDUCATION NATIONALE\t11004301500012\t-\t-",
      "MINISTERE DE L'EDUCATION NATIONALE 11004301500012 - -\nCHAMBRE\t123 456 789 01234\tCCI\twww.cci.fr",
    );
    expect(parseFiche(copied).certifiers).toEqual([
      {
        legalName: "MINISTERE DE L'EDUCATION NATIONALE",
        siret: '11004301500012',
        tradeName: null,
        website: null,
      },
      { legalName: 'CHAMBRE', siret: '12345678901234', tradeName: 'CCI', website: 'www.cci.fr' },
    ]);
  });
});

test('a lost character is named with its line', () => {
  const copied = text.replace('Une activité.', 'Une activit\uFFFD.');
  const found = parseFiche(copied).warnings.find(({ code }) => code === 'character-lost');
  expect(copied.split('\n')[(found?.line ?? 0) - 1]).toBe('Une activit\uFFFD.');
});

test('headings missing, twice, or elsewhere are named', () => {
  expect(doubts(text.replace("VOIES D'ACCÈS\n", ''))).toContain('section-missing access');
  expect(doubts(text.replace('Statistiques :', 'Statistiques :\nStatistiques :'))).toContain(
    'section-duplicate statistics',
  );
  const moved = text
    .replace('Statistiques :\n', '')
    .replace('BASE LÉGALE', 'Statistiques :\nBASE LÉGALE');
  expect(doubts(moved)).toContain('section-order statistics');
});
