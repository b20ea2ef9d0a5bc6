/** The real samples, see fixtures/SOURCE.md. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Block } from '../../certification/index.ts';
import { exportOf, readXml } from './fixtures/read-xml.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

const textsOf = (block: Block | undefined) => block?.competences.map(({ text }) => text);

describe('RNCP31214, pieces of a V2 export', () => {
  const pieces = fixture('RNCP31214-V2-fragments.xml').replace(
    /^[\s\S]*<FRAGMENT>|<\/FRAGMENT>\s*$/g,
    '',
  );
  const { certifications, problems } = readXml(exportOf(pieces, 'RNCP31214'));
  const [certification] = certifications;
  const warnings = certification?.warnings.map(({ code, path }) => `${code} ${path}`);

  test('a block whose code is not among the pieces is named, with its words', () => {
    expect(problems).toEqual([]);
    expect(certification?.blocks.map(({ code }) => code)).toEqual(['RNCP31214BC05']);
    const lost = certification?.warnings.find(({ code }) => code === 'block-code-unreadable');
    expect(lost?.excerpt).toContain('Diagnostiquer une anomalie');
  });

  test('lists that were escaped twice are read', () => {
    expect(textsOf(certification?.blocks[0])).toEqual([
      "Rechercher, extraire et organiser l'information",
      'Proposer, choisir, exécuter une méthode de résolution',
    ]);
    expect(certification?.blocks[0]?.raw.competences).toContain('ex&eacute;cuter');
  });

  test('the sentence on evaluation at the end of a list is taken out, and named', () => {
    const whole = pieces.replace(
      '<LISTE_COMPETENCES>',
      '<CODE>RNCP31214BC04</CODE><LIBELLE>U</LIBELLE><LISTE_COMPETENCES>',
    );
    const [first] = readXml(exportOf(whole, 'RNCP31214')).certifications;
    expect(textsOf(first?.blocks[0])).toEqual([
      'Diagnostiquer une anomalie',
      "Traiter l'eau",
      'Paramétrer et régler les équipements de traitement',
      "Contrôler l'ouvrage et mesurer ses paramètres",
      "Exécuter les opérations d'entretien courant et périodique",
      "Préparer l'ouvrage et ses équipements",
      'Diagnostiquer un dysfonctionnement ou un désordre',
      "Réparer un élément ou une partie de l'ouvrage",
    ]);
    expect(first?.warnings.map(({ code }) => code)).toContain('boilerplate-dropped');
  });

  test('juries, territories and texts', () => {
    expect(certification?.accessRoutes.map(({ route, open }) => [route, open])).toEqual([
      ['apprenticeship', true],
      ['continuing', true],
      ['professionalisation', true],
      ['individual', true],
      ['experience', true],
    ]);
    expect(certification?.accessRoutes[0]?.jury).toContain('\n- de professionnels');
    expect(certification).toMatchObject({
      territories: { newCaledonia: true, frenchPolynesia: true },
      rome: [{ code: 'F1603', label: "Installation d'équipements sanitaires et thermiques" }],
      jobs: 'Installateur de piscine',
      regulatedActivities: 'A compléter (Reprise)',
      legalReferences: [],
    });
    expect(warnings).toContain('row-missing accessRoutes.initial');
  });
});

describe('RNCP12508, twelve blocks of the export of 2021', () => {
  const Sample = z.object({
    date_fin_validite_enregistrement: z.string(),
    blocs_competences: z.record(
      z.string(),
      z.object({ numero_bloc: z.string(), intitule: z.string(), liste_competences: z.string() }),
    ),
  });
  const sample = Sample.parse(JSON.parse(fixture('RNCP12508-html-2021.json')));
  const source = Object.values(sample.blocs_competences);
  const blocks = source.map(
    ({ numero_bloc: code, intitule, liste_competences: list }) =>
      `<BLOC_COMPETENCES><CODE>${code}</CODE><LIBELLE><![CDATA[${intitule}]]></LIBELLE><LISTE_COMPETENCES><![CDATA[${list}]]></LISTE_COMPETENCES></BLOC_COMPETENCES>`,
  );
  const xml = exportOf(
    `<INTITULE>Arts de la cuisine</INTITULE><BLOCS_COMPETENCES>${blocks.join('')}</BLOCS_COMPETENCES><DATE_FIN_ENREGISTREMENT>${sample.date_fin_validite_enregistrement}</DATE_FIN_ENREGISTREMENT>`,
    'RNCP12508',
  );
  const { certifications, heads } = readXml(xml);
  const [certification] = certifications;
  const blockOf = (number: string): Block | undefined =>
    certification?.blocks.find(({ code }) => code === `RNCP12508BC${number}`);

  test('are put in the order of their codes, and the head counts them', () => {
    const numbers = certification?.blocks.map(({ code }) => code.slice(-2));
    expect(numbers).toEqual([
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
    ]);
    expect(heads).toEqual([
      { code: 'RNCP12508', title: 'Arts de la cuisine', active: null, blocks: 12 },
    ]);
    expect(certification?.warnings.filter(({ code }) => code === 'block-order')).toHaveLength(1);
  });

  test('every competence is there', () => {
    expect(certification?.blocks.map(({ competences }) => competences.length)).toEqual([
      1, 1, 5, 1, 1, 10, 4, 3, 4, 4, 3, 5,
    ]);
  });

  test('levels are no competences', () => {
    expect(blockOf('08')?.level).toBe('Compétences de niveau B1+ du CECRL');
    expect(blockOf('12')?.level).toBe(
      'Compétences de niveau 4 du référentiel de compétences attendues',
    );
  });

  test('lines without bullets are items, but for one that goes on', () => {
    expect(textsOf(blockOf('06'))?.slice(2, 4)).toEqual([
      'Cuisiner',
      'Dresser et distribuer les préparations',
    ]);
    expect(textsOf(blockOf('07'))?.[1]).toBe(
      "Analyser une situation professionnelle en appliquant différentes démarches : analyse par le risque, par le travail, par l'accident",
    );
    expect(textsOf(blockOf('07'))?.[3]).toContain('Proposer');
  });

  test('the source of each list is kept', () => {
    for (const { numero_bloc: code, liste_competences: list } of source) {
      expect(blockOf(code.slice(-2))?.raw.competences).toBe(list);
    }
  });
});
