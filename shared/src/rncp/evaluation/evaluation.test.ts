import { describe, expect, test } from 'vitest';
import {
  isFormOnly,
  judgeWording,
  normaliseForm,
  readEvaluation,
  recognisePathway,
} from './index.ts';

describe('normaliseForm', () => {
  test.each([
    ['contrôle en cours de formation (CCF)', 'ccf'],
    ['**contrôle en cours de formation (CCF)**', 'ccf'],
    ['CCF', 'ccf'],
    ['ponctuel écrit', 'ponctuel-ecrit'],
    ['ponctuel pratique', 'ponctuel-pratique'],
    ['Ponctuel oral', 'ponctuel-oral'],
    ['ponctuel écrit et pratique', 'ponctuel-ecrit-pratique'],
    ['ponctuel écrit et oral', 'ponctuel-ecrit-oral'],
    ['ponctuel oral et écrit', 'ponctuel-ecrit-oral'],
    ['ponctuel pratique et oral', 'ponctuel-pratique-oral'],
    ['ponctuelle écrite, pratique et orale', 'ponctuel-ecrit-pratique-oral'],
    ['Oral et Pratique', 'oral-pratique'],
    ['Écrit', 'ecrit'],
    ['contrôle continu', 'other'],
    ['ponctuel', 'other'],
    ['CCF ou ponctuel écrit', 'other'],
    ['étude de cas', 'other'],
    ['', 'other'],
  ])('%s → %s', (raw, form) => {
    expect(normaliseForm(raw)).toBe(form);
  });

  test('what else is printed beside the form is noticed', () => {
    expect(isFormOnly('ponctuel écrit et pratique')).toBe(true);
    expect(isFormOnly('ponctuelle, orale')).toBe(true);
    expect(isFormOnly('ponctuel écrit ponctuel écrit')).toBe(false);
    expect(isFormOnly('ponctuel écrit des vérins')).toBe(false);
  });
});

const P1 =
  "Candidats de la voie scolaire dans un établissement public ou privé sous contrat, CFA ou section d'apprentissage habilité, formation professionnelle continue dans un établissement public";
const P2 =
  "Candidats de la voie scolaire dans un établissement privé, CFA ou section d'apprentissage non habilité, formation professionnelle continue en établissement privé, enseignement à distance, candidats justifiant de 3 années d'activités professionnelles";
const P3 =
  'Candidats de la voie de la formation professionnelle continue dans un établissement public habilité';
const MISPRINTED =
  "Candidats de la voie scolaire dans un établissement public ou section d'apprentissage habilité, formation professionnelle continue en établissement privé, enseignement à distance, candidats justifiant de 3 années d'activités professionnelles";

describe('pathways', () => {
  test.each([
    ['P1', P1, 'usual'],
    ['P2', P2, 'usual'],
    ['P2', P2.replace('privé, CFA', 'privé hors contrat, CFA'), 'usual'],
    [
      'P2',
      P2.replace(', enseignement', '. Enseignement').replace(', candidats', '. Candidats'),
      'usual',
    ],
    ['P3', P3, 'usual'],
    ['P2', MISPRINTED, 'contradictory'],
    ['P3', P3.replace(' continue', ''), 'unusual'],
    ['P1', P1.replace(' sous contrat', ''), 'unusual'],
    [
      'P2',
      P2.replace('3 années', 'trois années').replace('enseignement à distance, ', ''),
      'unusual',
    ],
  ] as const)('%s: %s (%s)', (pathway, words, judgement) => {
    expect(recognisePathway(words)).toBe(pathway);
    expect(judgeWording(pathway, words)).toBe(judgement);
  });

  test('others are not recognised', () => {
    expect(recognisePathway('Candidats individuels')).toBeNull();
    expect(recognisePathway(P3.replace(' habilité', ''))).toBeNull();
  });
});

describe('readEvaluation', () => {
  test('a cell of three entries, in any order, on one line or many', () => {
    const cell = `<p>- ${P3} : CCF</p> <ul> - ${P1} :\nPonctuel oral\n- ${P2} : ponctuel écrit.`;
    expect(readEvaluation(cell)).toEqual({
      modalities: [
        { pathway: 'P1', form: 'ponctuel-oral', raw: 'Ponctuel oral', rawPathway: P1 },
        { pathway: 'P2', form: 'ponctuel-ecrit', raw: 'ponctuel écrit', rawPathway: P2 },
        { pathway: 'P3', form: 'ccf', raw: 'CCF', rawPathway: P3 },
      ],
      doubts: [],
    });
  });

  test('"Candidats justifiant de 3 années" goes on with P2 even with a capital', () => {
    const words = P2.replace(', enseignement', '. Enseignement').replace(
      ', candidats',
      '. Candidats',
    );
    expect(readEvaluation(`- ${words} : Ponctuel oral`).modalities).toMatchObject([
      { pathway: 'P2', rawPathway: words },
    ]);
  });

  test.each([
    ['a form is missing', `- ${P1} :`, 'form-missing', 'P1'],
    ['a form is unknown', `- ${P1} : contrôle`, 'form-unknown', 'P1'],
    ['a form among other words', `- ${P1} : ponctuel écrit système.`, 'form-wording', 'P1'],
    [
      'two forms for one pathway',
      `- ${P3} : CCF - ${P3} : ponctuel oral`,
      'pathway-duplicate',
      'P3',
    ],
    ['a misprint', `- ${MISPRINTED} : CCF`, 'pathway-misprint', 'P2'],
    ['an unknown candidate', '- Candidats libres : CCF', 'pathway-unknown', null],
    ['no candidate', 'Étude de cas : écrit', 'evaluation-prose', null],
    ['words before the first', `contrôler - ${P3} : CCF`, 'pathway-unknown', null],
  ])('%s: %s', (_, cell, code, pathway) => {
    expect(readEvaluation(cell).doubts).toMatchObject([{ code, pathway }]);
  });

  test('an unknown form keeps its words', () => {
    expect(readEvaluation(`- ${P1} : étude de cas ; entretien`).modalities).toMatchObject([
      { form: 'other', raw: 'étude de cas ; entretien' },
    ]);
  });

  test('an empty cell', () => {
    expect(readEvaluation(' <p></p>')).toEqual({ modalities: [], doubts: [] });
  });
});
