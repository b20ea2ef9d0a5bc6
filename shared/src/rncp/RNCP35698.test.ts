import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blockWeight, Certification } from '../certification/index.ts';
import shippedData from './data/RNCP35698.json' with { type: 'json' };
import { EXPECTED_BLOCKS, EXPECTED_COUNTS } from './fixtures/expected-RNCP35698.ts';
import { parseFiche, RNCP35698, shippedCertification, shippedCoefficients } from './index.ts';

const fiche = readFileSync(new URL('fixtures/RNCP35698-fiche.txt', import.meta.url), 'utf8');
const lines = fiche.split('\n');
const certification = parseFiche(fiche);
const blocks = Object.entries(EXPECTED_BLOCKS).map(([short, expected]) => ({ short, expected }));

describe('the blocks of RNCP35698', () => {
  test('are fifteen, in order, the last two optional', () => {
    const found = certification.blocks.map(({ code, title, optional }) => [code, title, optional]);
    expect(found).toEqual(
      blocks.map(({ short, expected }) => [
        `RNCP35698${short}`,
        expected.title,
        short === 'BC14' || short === 'BC15',
      ]),
    );
  });

  test('hold 76 competences, as many in each as its table prints', () => {
    expect(certification.blocks.map((block) => block.competences.length)).toEqual(EXPECTED_COUNTS);
    expect(EXPECTED_COUNTS.reduce((sum, count) => sum + count)).toBe(76);
  });

  test.each(blocks)('$short: every competence verbatim, with its id and group', (entry) => {
    const { short, expected } = entry;
    const block = certification.blocks.find(({ code }) => code === `RNCP35698${short}`);
    const wanted = Object.entries(expected.groups).flatMap(([group, texts]) =>
      texts.map((text) => ({ text, group: group === '' ? null : group, aliases: [] })),
    );
    expect(block?.competences).toEqual(
      wanted.map((item, index) => ({ id: `RNCP35698${short}.${index + 1}`, ...item })),
    );
    expect(block?.level).toBe(expected.level ?? null);
  });

  test.each(blocks)('$short: one form for each kind of candidate', ({ short, expected }) => {
    const block = certification.blocks.find(({ code }) => code === `RNCP35698${short}`);
    const forms = block?.evaluation.map(({ pathway, form }) => [pathway, form]);
    expect(Object.fromEntries(forms ?? [])).toEqual(expected.forms);
  });

  test('print 44 evaluation cells, each with its own words', () => {
    const cells = certification.blocks.flatMap((block) => block.evaluation);
    expect(cells).toHaveLength(44);
    const words = new Set(cells.map(({ raw }) => raw));
    expect([...words].toSorted()).toEqual(
      [
        'Oral et Pratique',
        'Ponctuel oral',
        'contrôle en cours de formation (CCF)',
        'ponctuel pratique',
        'ponctuel pratique et oral',
        'ponctuel écrit',
        'ponctuel écrit et oral',
        'ponctuel écrit et pratique',
      ].toSorted(),
    );
  });

  test('keep the misprinted words for the candidates beside the pathway they stand for', () => {
    const [maths, physics] = certification.blocks;
    expect(maths?.evaluation[1]?.rawPathway).toBe(
      "Candidats de la voie scolaire dans un établissement public ou section d'apprentissage habilité, formation professionnelle continue en établissement privé, enseignement à distance, candidats justifiant de 3 années d'activités professionnelles",
    );
    expect(physics?.evaluation[2]?.rawPathway).toBe(
      'Candidats de la voie de la formation professionnelle dans un établissement public habilité',
    );
  });

  test('keep their cells as printed, tags and page noise included', () => {
    const [maths] = certification.blocks;
    expect(maths?.raw.competences).toContain('argumenter ;</p>\nUne question ?\ncontrôler la');
    expect(maths?.raw.competences).not.toContain('ponctuel');
    expect(maths?.raw.evaluation).toContain('**contrôle en cours de formation (CCF)**');
    expect(maths?.raw.evaluation).not.toContain('vraisemblance');
  });
});

describe('the other fields of RNCP35698', () => {
  test('identity', () => {
    expect(certification).toMatchObject({
      code: 'RNCP35698',
      title: 'Maintenance des Systèmes de Production Connectés',
      diploma: 'BAC PRO',
      level: 4,
      printedStatus: 'Active',
      dates: {
        published: '2021-06-21',
        start: '2021-09-01',
        registrationEnd: '2026-08-31',
        lastAward: null,
      },
      nsf: [
        {
          code: '250r',
          label: "Maintenance d'équipements, dépannage de matériel électroménager",
        },
      ],
      formacodes: [{ code: '31624', label: 'Maintenance industrielle' }],
      rome: [
        {
          code: 'I1304',
          label: "Installation et maintenance d'équipements industriels et d'exploitation",
        },
      ],
      certifiers: [
        {
          legalName: "MINISTERE DE L'EDUCATION NATIONALE ET DE LA JEUNESSE",
          siret: '11004301500012',
          tradeName: null,
          website: null,
        },
      ],
    });
  });

  test('prose: paragraphs apart, lines that a page cut joined', () => {
    const objectives = certification.objectives?.split('\n') ?? [];
    expect(objectives).toHaveLength(2);
    expect(objectives[0]).toContain("limiter le taux de panne ou d'indisponibilité des systèmes");
    expect(objectives[1]).toMatch(/^Il est le garant .* jusqu'au démantèlement\)\.$/);
    expect(certification.activities?.split('\n').slice(1)).toEqual([
      'Ces activités principales sont :',
      '- La maintenance améliorative',
      '- La maintenance préventive',
      '- La maintenance corrective',
    ]);
    expect(certification.sectors?.split('\n')).toEqual([
      "Le métier s'exerce principalement dans les entreprises :",
      '- des secteurs aéronautique, automobile, ferroviaire ou naval ;',
      "- de l'industrie chimique, pétrochimique, pharmaceutique ou agro-alimentaire ;",
      "- des sites de production de l'énergie électrique ;",
      '- et tout autre secteur nécessitant de la maintenance de systèmes.',
    ]);
    expect(certification.jobs).toMatch(/^Les intitulés du poste .* Agent\(e\) de maintenance\.$/);
    expect(certification.acquisition?.split('\n')).toHaveLength(3);
    expect(certification.acquisition).toContain(
      'Le candidat ayant déjà validé des blocs de compétences peut être dispensé',
    );
    expect(certification.attestedCompetences).toContain(
      'Participer à des travaux de modernisation sur un système et son environnement',
    );
    expect(certification.attestedCompetences).toContain("artistiques Compétences d'investigation");
    expect(certification.evaluationSummary).toMatch(
      /^Les modalités .* accessible par la V\.A\.E \.$/,
    );
  });

  test('empty headings stay empty', () => {
    expect(certification).toMatchObject({
      regulatedActivities: null,
      entryPrerequisites: null,
      validationPrerequisites: null,
      blockPrerequisites: 'Non',
      componentsValidity: null,
      statistics: null,
      correspondences: 'Aucune correspondance',
      territories: { newCaledonia: true, frenchPolynesia: true },
    });
  });

  test('six routes, all open, each with the whole jury although pages cut it', () => {
    const jury = [
      'Le jury est composé :',
      "1° De professeurs appartenant à l'enseignement public et, sauf impossibilité, au moins d'un professeur appartenant à l'enseignement privé sous contrat ou exerçant en centre de formation d'apprentis ou en section d'apprentissage ;",
      "2° Et, pour un tiers au moins, de membres de la profession intéressée par le diplôme, choisis en nombre égal parmi les employeurs et les salariés. Si cette proportion n'est pas atteinte en raison de l'absence d'un ou de plusieurs de ses membres, le jury peut néanmoins délibérer valablement.",
    ].join('\n');
    expect(certification.accessRoutes).toEqual(
      [
        ['initial', "Après un parcours de formation sous statut d'élève ou d'étudiant"],
        ['apprenticeship', "En contrat d'apprentissage"],
        ['continuing', 'Après un parcours de formation continue'],
        ['professionalisation', 'En contrat de professionnalisation'],
        ['individual', 'Par candidature individuelle'],
        ['experience', 'Par expérience'],
      ].map(([route, label]) => ({ route, label, open: true, jury })),
    );
  });

  test('law, links and the certification that it replaced', () => {
    const [founding, decision, ...none] = certification.legalReferences;
    expect(none).toEqual([]);
    expect(founding).toEqual({
      kind: 'founding',
      date: null,
      text: "Art. D337-51 à D337-94.1 du Code de l'éducation",
    });
    expect(decision?.kind).toBe('decision');
    expect(decision?.text.split('\n')).toEqual([
      'Arrêté du 9 décembre 2020 portant création de la spécialité « Maintenance des systèmes de production connectés » de baccalauréat professionnel et fixant ses modalités de délivrance',
      'NOR : MENE2034597A',
      "PREMIERE SESSION D'EXAMEN EN 2024",
      "A noter : La dernière session d'examen de la spécialité « Maintenance des équipements industriels » de baccalauréat professionnel, organisée conformément aux dispositions de l'arrêté du 30 mai 2005 modifié, cité à l'article 7, aura lieu en 2023. A l'issue de cette dernière session, cet arrêté sera abrogé.",
    ]);
    expect(certification).toMatchObject({
      links: [
        'http://onisep.fr/',
        'https://eduscol.education.fr/1916/le-baccalaureat-professionnel',
      ],
      authorisedBodies: "Le certificateur n'habilite aucun organisme préparant à la certification",
      previous: [{ code: 'RNCP3632', title: 'BAC PRO - Maintenance des équipements industriels' }],
      next: [],
      referenceDocument:
        'https://certifpro.francecompetences.fr/api/enregistrementDroit/refActivity/21373/250682',
    });
  });
});

describe('the doubts about RNCP35698', () => {
  const found = certification.warnings.map(({ code, path }) => `${code} ${path}`);
  const at = (short: string) => `blocks.RNCP35698${short}`;

  test.each([
    `pathway-misprint ${at('BC01')}.evaluation.P2`,
    `pathway-wording ${at('BC02')}.evaluation.P3`,
    `pathway-missing ${at('BC15')}.evaluation.P2`,
    `bullet-missing ${at('BC15')}.competences.6`,
    `bullet-suspect ${at('BC02')}.competences.2`,
    `attested-differs ${at('BC05')}.competences.2`,
    `attested-differs ${at('BC05')}.competences.3`,
    `attested-extra attestedCompetences`,
    `sub-actions ${at('BC01')}.competences.2`,
    `sub-actions ${at('BC01')}.competences.3`,
    `sub-actions ${at('BC01')}.competences.4`,
    'row-unreadable accessRoutes.experience',
    'text-unfinished acquisition',
    'markup-removed ',
  ])('%s', (expected) => {
    expect(found).toContain(expected);
  });

  test('every cut cell is named, and no other', () => {
    const both = ['competences', 'evaluation'];
    const cut: [string, string[]][] = [
      ['BC01', both],
      ['BC02', ['competences']],
      ['BC05', both],
      ['BC08', both],
      ['BC11', both],
      ['BC12', [...both, 'competences']],
      ['BC14', both],
    ];
    const rejoined = found.filter((entry) => entry.startsWith('cell-rejoined'));
    expect(rejoined).toEqual(
      cut.flatMap(([short, cells]) => cells.map((cell) => `cell-rejoined ${at(short)}.${cell}`)),
    );
  });

  test('no more than these kinds: nothing is missing and nothing is out of place', () => {
    expect([...new Set(certification.warnings.map(({ code }) => code))].toSorted()).toEqual([
      'attested-differs',
      'attested-extra',
      'bullet-missing',
      'bullet-suspect',
      'cell-rejoined',
      'markup-removed',
      'pathway-misprint',
      'pathway-missing',
      'pathway-wording',
      'row-unreadable',
      'section-empty',
      'sub-actions',
      'text-unfinished',
    ]);
  });

  test('each names a line on which its words stand', () => {
    const starts: Record<string, string> = {
      'bullet-missing': 'Identifier des caractéristiques culturelles',
      'pathway-misprint': 'Candidats de la voie scolaire dans un établissement public ou section',
      'row-unreadable': 'Par expérience',
    };
    for (const [code, words] of Object.entries(starts)) {
      const line = certification.warnings.find((warning) => warning.code === code)?.line ?? 0;
      expect(lines[line - 1]).toContain(words);
    }
  });
});

describe('the shipped data', () => {
  test('are what the parser reads in the fiche (else: node scripts/generate-rncp-data.mjs)', () => {
    expect(shippedData).toEqual(certification);
    expect(shippedCertification(RNCP35698)).toEqual(Certification.parse(certification));
  });

  test('weigh every block, with a source for every number', () => {
    const overlay = shippedCoefficients(RNCP35698);
    const weights = certification.blocks.map(({ code }) => blockWeight(overlay, code));
    const values = weights.map((weight) =>
      weight.kind === 'coefficient' ? weight.value : weight.kind,
    );
    const professional = ['unknown', 'unknown', 'unknown', 'unknown'];
    const general = [1, 1, 2, 2.5, 2.5, 1, 1];
    const optional = ['points-above-10', 'points-above-10'];
    expect(values).toEqual([1.5, 1.5, ...professional, ...general, ...optional]);
    const sources = weights.flatMap((weight) => ('source' in weight ? [weight.source] : []));
    expect(sources).toHaveLength(11);
    expect(sources.filter((source) => !/Arrêté|Code de l'éducation/.test(source))).toEqual([]);
    expect(shippedCoefficients('RNCP1')).toBeUndefined();
  });
});
