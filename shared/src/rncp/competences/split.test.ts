import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeEntities } from '../text/index.ts';
import { splitCompetenceList } from './index.ts';

const texts = (source: string) => splitCompetenceList(source).items.map(({ text }) => text);
const codes = (source: string) => splitCompetenceList(source).doubts.map(({ code }) => code);

describe('bullets', () => {
  test.each([
    [
      'inside a line, without space',
      '-Analyser ; choisir ; -Réaliser.',
      ['Analyser ; choisir', 'Réaliser'],
    ],
    ['middle dots', '· Lire ; · Écrire', ['Lire', 'Écrire']],
    [
      'alone at the end of a line',
      '- Rechercher des ressources; -\nSélectionner ;',
      ['Rechercher des ressources', 'Sélectionner'],
    ],
    ['in lower case', '- Lire ; - écouter', ['Lire', 'écouter']],
    [
      'without a stop before, a verb after',
      '- Lire un plan - Tracer une pièce',
      ['Lire un plan', 'Tracer une pièce'],
    ],
    [
      'hyphens inside words',
      '- Utiliser un mode-opératoire / savoir-faire',
      ['Utiliser un mode-opératoire / savoir-faire'],
    ],
    [
      'a dash between two words',
      '- Gérer (Économie – gestion) ; - Lire',
      ['Gérer (Économie – gestion)', 'Lire'],
    ],
    ['inclusive writing', '- Guider un·e candidat·e ; - Lire', ['Guider un·e candidat·e', 'Lire']],
    ['empty items', '- ; - Lire ; -', ['Lire']],
  ])('%s', (_, source, expected) => {
    expect(texts(source)).toEqual(expected);
  });

  test('a dash that might have been a bullet is named', () => {
    expect(codes('- Maintenance – Niveau 2 ; - Lire')).toContain('dash-kept');
  });

  test('a line without bullet after a stop is an item that lost it', () => {
    const source = '- Lire un plan ;\nRédiger un compte rendu.';
    expect(texts(source)).toEqual(['Lire un plan', 'Rédiger un compte rendu']);
    expect(codes(source)).toEqual(['bullet-missing']);
  });

  test('a verb with a capital and an object, in the middle of a sentence, too', () => {
    const source = '· Lire un plan · Se repérer dans un lieu Identifier des risques';
    expect(texts(source)).toEqual([
      'Lire un plan',
      'Se repérer dans un lieu',
      'Identifier des risques',
    ]);
    expect(codes(source)).toEqual(['bullet-missing']);
  });

  test('but no proper noun', () => {
    const source =
      '- Utiliser le logiciel Docker pour tester ; - Se rendre au Niger ; - Vivre à Angers';
    expect(texts(source)).toHaveLength(3);
    expect(codes(source)).toEqual([]);
  });

  test('after a stop it is only suspect', () => {
    const source = '- Formuler des hypothèses. Proposer une méthode ; - Réaliser';
    expect(texts(source)).toEqual(['Formuler des hypothèses. Proposer une méthode', 'Réaliser']);
    expect(codes(source)).toEqual(['bullet-suspect']);
  });

  test('an unfinished item is named', () => {
    expect(codes('- Lire un plan ; - Conseiller le client du')).toEqual(['text-unfinished']);
  });
});

describe('headings', () => {
  test('with a bullet, without, and at the end of the item before', () => {
    const { items, doubts } = splitCompetenceList(
      "Compétences d'investigation - Rechercher ; - Trier. - Compétences d'expérimentation\n- Respecter ; - Établir. Compétences de réalisation\n- Opérer.\n\nCompétences de communication\n\n- Choisir",
    );
    expect(items.map(({ text, group }) => [group, text])).toEqual([
      ["Compétences d'investigation", 'Rechercher'],
      ["Compétences d'investigation", 'Trier'],
      ["Compétences d'expérimentation", 'Respecter'],
      ["Compétences d'expérimentation", 'Établir'],
      ['Compétences de réalisation', 'Opérer'],
      ['Compétences de communication', 'Choisir'],
    ]);
    expect(doubts).toEqual([]);
  });

  test('a level is no heading', () => {
    const list = splitCompetenceList(
      '<p>Compétences de niveau B1+ du CECRL :</p> <ul> - Lire ; - Écrire.',
    );
    expect(list).toMatchObject({ level: 'Compétences de niveau B1+ du CECRL', doubts: [] });
    expect(list.items.map(({ text, group }) => [text, group])).toEqual([
      ['Lire', null],
      ['Écrire', null],
    ]);
  });

  test('other words before the list are assumed to be one, and said to be assumed', () => {
    const list = splitCompetenceList('Le candidat est capable de :\n- Lire ;\n- Écrire');
    expect(list.items.map(({ group }) => group)).toEqual([
      'Le candidat est capable de',
      'Le candidat est capable de',
    ]);
    expect(list.doubts.map(({ code }) => code)).toEqual(['heading-assumed']);
  });
});

describe('codes of the own list', () => {
  test('separate lines and become aliases', () => {
    const { method, items } = splitCompetenceList(
      'C1.1 Analyser un système\nC1.2 : Préparer\nC2.B1 - Régler',
    );
    expect(method).toBe('codes');
    expect(items.map(({ text, aliases }) => [aliases[0], text])).toEqual([
      ['C1.1', 'Analyser un système'],
      ['C1.2', 'Préparer'],
      ['C2.B1', 'Régler'],
    ]);
  });

  test('behind bullets they are aliases too', () => {
    const { method, items } = splitCompetenceList('- A1.2 Régler ; - A1.3 Mesurer');
    expect(method).toBe('bullets');
    expect(items).toMatchObject([
      { text: 'Régler', aliases: ['A1.2'] },
      { text: 'Mesurer', aliases: ['A1.3'] },
    ]);
  });

  test('plain numbers separate and name nothing', () => {
    expect(splitCompetenceList('1. Lire\n2. Écrire').items).toMatchObject([
      { text: 'Lire', aliases: [] },
      { text: 'Écrire', aliases: [] },
    ]);
    expect(texts('1 - Lire<br />2 - Écrire')).toEqual(['Lire', 'Écrire']);
  });

  test.each(['3 années de pratique', 'B1+ du CECRL', '2D et 3D : lire', 'CAP cuisine'])(
    '%s has none',
    (text) => {
      expect(splitCompetenceList(text).items).toMatchObject([{ text, aliases: [] }]);
    },
  );
});

describe('HTML of the exports', () => {
  test('items of a list', () => {
    const source = '<ul><li>Lire un plan ;</li><li><p>- Tracer ; découper.</p></li><li> </li></ul>';
    expect(texts(source)).toEqual(['Lire un plan', 'Tracer ; découper']);
  });

  test('headings between lists', () => {
    const source =
      "<p>Compétences d'étude</p><ul><li>Lire</li></ul><p>Compétences de réalisation</p><ul><li>Tracer</li></ul>";
    expect(splitCompetenceList(source).items).toMatchObject([
      { text: 'Lire', group: "Compétences d'étude" },
      { text: 'Tracer', group: 'Compétences de réalisation' },
    ]);
  });

  test('text outside the items is kept, and named', () => {
    const list = splitCompetenceList('<ul><li>Lire</li></ul> en anglais');
    expect(list.items.map(({ text }) => text)).toEqual(['Lire en anglais']);
    expect(list.doubts.map(({ code }) => code)).toEqual(['loose-text']);
  });

  test('a paragraph each, twice escaped, with a sentence on evaluation at the end (RNCP31214)', () => {
    const exported =
      "&lt;p&gt;- Traiter l'eau&lt;/p&gt;\r\n&lt;p&gt;- Param&amp;eacute;trer et r&amp;eacute;gler les &amp;eacute;quipements de traitement&lt;/p&gt;\r\n&lt;p&gt;Les modalit&amp;eacute;s d'&amp;eacute;valuation sont d&amp;eacute;crites dans les annexes.&lt;/p&gt;";
    const source = decodeEntities(decodeEntities(exported));
    expect(texts(source)).toEqual([
      "Traiter l'eau",
      'Paramétrer et régler les équipements de traitement',
    ]);
    expect(codes(source)).toEqual(['boilerplate-dropped']);
  });

  test('lines without bullets (RNCP12508BC07): one in lower case goes on', () => {
    const source =
      "<p>Conduire une démarche d'analyse .<br />Analyser une situation en appliquant différentes démarches : <br />analyse par le risque, par l'accident  <br />Mobiliser des connaissances  </p>";
    expect(texts(source)).toEqual([
      "Conduire une démarche d'analyse",
      "Analyser une situation en appliquant différentes démarches : analyse par le risque, par l'accident",
      'Mobiliser des connaissances',
    ]);
    expect(codes(source)).toEqual(['no-bullets']);
  });

  test('level and bullets in one paragraph (RNCP12508BC08)', () => {
    const list = splitCompetenceList(
      '<p>Compétences de niveau B1+ du CECRL<br />- S’exprimer oralement en continu<br />- Interagir en langue étrangère</p>',
    );
    expect(list.level).toBe('Compétences de niveau B1+ du CECRL');
    expect(list.items.map(({ text }) => text)).toEqual([
      'S’exprimer oralement en continu',
      'Interagir en langue étrangère',
    ]);
  });

  test('a list below a heading on evaluation is dropped with it, each line named', () => {
    const list = splitCompetenceList(
      "- Lire un plan\n- Régler un poste\nModalités d'évaluation :\n- Étude de cas\n- Oral de 20 minutes",
    );
    expect(list.items.map(({ text }) => text)).toEqual(['Lire un plan', 'Régler un poste']);
    expect(list.doubts.map(({ code, excerpt }) => [code, excerpt])).toEqual([
      ['boilerplate-dropped', "Modalités d'évaluation :"],
      ['boilerplate-dropped', 'Étude de cas'],
      ['boilerplate-dropped', 'Oral de 20 minutes'],
    ]);
  });

  test('but not where no competence came before, nor behind the next heading', () => {
    expect(texts('Évaluation :\n- Lire\n- Écrire')).toEqual(['Lire', 'Écrire']);
    expect(texts('- Lire\nÉvaluation :\n- Oral\nCompétences de réalisation\n- Tracer')).toEqual([
      'Lire',
      'Tracer',
    ]);
  });

  test('one item', () => {
    expect(splitCompetenceList('<p>Mobiliser les savoirs ; les appliquer.</p>')).toMatchObject({
      method: 'single',
      items: [{ text: 'Mobiliser les savoirs ; les appliquer' }],
    });
  });

  test('nothing', () => {
    expect(splitCompetenceList('<p> </p>\n')).toEqual({
      method: 'single',
      level: null,
      items: [],
      doubts: [],
    });
  });
});

test('any text: no exception, no empty item, places inside the text', () => {
  const piece = fc.constantFrom(
    '- ',
    '· ',
    '\n',
    '; ',
    '. ',
    ': ',
    '<li>',
    '</li>',
    '<p>',
    'C1.1 ',
    'Lire ',
    'un mot ',
    'Compétences de ',
    '**',
    'é',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }),
      (pieces) => {
        const source = pieces.join('');
        const { items, doubts } = splitCompetenceList(source);
        expect(items.every(({ text }) => text.trim() === text && text !== '')).toBe(true);
        const places = [...items, ...doubts].map(({ offset }) => offset);
        expect(places.every((place) => place >= 0 && place <= source.length)).toBe(true);
      },
    ),
    { seed: 76, numRuns: 500 },
  );
});
