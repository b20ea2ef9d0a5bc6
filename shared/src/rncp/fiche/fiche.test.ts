import { describe, expect, test } from 'vitest';
import { type PrintedFiche, type Print, renderFiche } from '../fixtures/render-fiche.ts';
import { parseFiche } from './index.ts';

const P1 =
  "Candidats de la voie scolaire dans un établissement public ou privé sous contrat, CFA ou section d'apprentissage habilité, formation professionnelle continue dans un établissement public";
const P2 =
  "Candidats de la voie scolaire dans un établissement privé, CFA ou section d'apprentissage non habilité, formation professionnelle continue en établissement privé, enseignement à distance, candidats justifiant de 3 années d'activités professionnelles";
const P3 =
  'Candidats de la voie de la formation professionnelle continue dans un établissement public habilité';
const EVALUATION: [string, string][] = [
  [P1, 'CCF'],
  [P2, 'ponctuel oral'],
  [P3, 'CCF'],
];

const sample: PrintedFiche = {
  code: 'RNCP1',
  title: 'CAP - Essai',
  blocks: [
    {
      code: 'RNCP1BC01',
      title: 'Un',
      competences: ['Lire un plan', 'Tracer une pièce'],
      evaluation: EVALUATION,
    },
    {
      code: 'RNCP1BC02',
      title: 'Deux',
      competences: ['Souder un joint', 'Régler un poste'],
      evaluation: EVALUATION,
    },
  ],
};
const print: Print = { layout: 'pdf', bullet: '- ' };
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

  test('evaluation in words of its own: kept raw, one doubt a cell', () => {
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
    expect(doubts(other).filter((doubt) => doubt.includes('BC01'))).toEqual([
      'pathway-unknown blocks.RNCP1BC01.evaluation',
    ]);
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
