/** What the XML reader picks, links and doubts. */
import { describe, expect, test } from 'vitest';
import { exportOf, readXml } from './fixtures/read-xml.ts';
import { createRegisterXmlReader } from './index.ts';

const fiche = (code: string, inside = ''): string =>
  `<FICHE><NUMERO_FICHE>${code}</NUMERO_FICHE>${inside}</FICHE>`;
const register = (...fiches: string[]): string => `<FICHES>${fiches.join('')}</FICHES>`;
const block = (code: string, list: string): string =>
  `<BLOC_COMPETENCES><CODE>${code}</CODE><LIBELLE>Titre</LIBELLE><LISTE_COMPETENCES>${list}</LISTE_COMPETENCES></BLOC_COMPETENCES>`;

describe('picking', () => {
  const xml = register(
    fiche('RNCP1', '<INTITULE>Un &amp; deux</INTITULE><ACTIF>Oui</ACTIF>'),
    fiche(
      ' rncp 2 ',
      `<ACTIF>Non</ACTIF><BLOCS_COMPETENCES>${block('RNCP2BC01', '- Lire')}</BLOCS_COMPETENCES>`,
    ),
    fiche('RS3', '<INTITULE><![CDATA[<b>Trois</b>]]></INTITULE>'),
  );

  test('every head comes, only wanted fiches are read', () => {
    const { heads, certifications, report } = readXml(xml, {
      wanted: ({ active }) => active === false,
    });
    expect(heads).toEqual([
      { code: 'RNCP1', title: 'Un & deux', active: true, blocks: 0 },
      { code: 'RNCP2', title: '', active: false, blocks: 1 },
      { code: 'RS3', title: 'Trois', active: null, blocks: 0 },
    ]);
    expect(certifications.map(({ code }) => code)).toEqual(['RNCP2']);
    expect(report).toEqual({ size: xml.length, fiches: 3, certifications: 1, problems: 0 });
  });

  test('what is wrong inside a fiche that nobody wants is not noticed', () => {
    const damaged = register(fiche('RNCP1', '<X>&bombe;</X>'), fiche('RNCP2'));
    expect(readXml(damaged, { wanted: ({ code }) => code === 'RNCP2' }).problems).toEqual([]);
    const { problems, certifications } = readXml(damaged);
    expect(problems).toMatchObject([{ code: 'fiche-unreadable', fiche: 'RNCP1', line: 1 }]);
    expect(problems[0]?.message).toContain('undefined entity');
    expect(certifications.map(({ code }) => code)).toEqual(['RNCP2']);
  });

  test('blocks of a correspondence are not counted', () => {
    const inside = `<CORRESPONDANCES><CORRESPONDANCE><SOURCE><BLOC_COMPETENCES><CODE>RNCP1BC01</CODE></BLOC_COMPETENCES></SOURCE><DESTINATION><NUMERO_FICHE>RNCP2</NUMERO_FICHE><BLOC_COMPETENCES><CODE>RNCP2BC03</CODE></BLOC_COMPETENCES></DESTINATION></CORRESPONDANCE></CORRESPONDANCES>`;
    const { heads, certifications } = readXml(exportOf(inside));
    expect(heads[0]?.blocks).toBe(0);
    expect(certifications[0]?.correspondences).toBe('RNCP1BC01 → RNCP2 : RNCP2BC03');
  });

  test('a fiche without number and one that comes twice are named with their lines', () => {
    const { problems } = readXml(
      `<FICHES>\n${fiche('12')}\n${fiche('RNCP1')}\n\n${fiche('RNCP1')}</FICHES>`,
    );
    expect(problems.map(({ code, fiche: name, line }) => [code, name, line])).toEqual([
      ['fiche-without-code', null, 2],
      ['fiche-duplicate', 'RNCP1', 5],
    ]);
  });
});

describe('links', () => {
  const old = (text: string): string => `<ANCIENNE_CERTIFICATION>${text}</ANCIENNE_CERTIFICATION>`;
  const nested = (text: string): string =>
    `<ANCIENNES_CERTIFICATIONS><ANCIENNE_CERTIFICATION><ID_FICHE_ANCIENNE_CERTIFICATION>${text}</ID_FICHE_ANCIENNE_CERTIFICATION></ANCIENNE_CERTIFICATION></ANCIENNES_CERTIFICATIONS>`;
  const id = (number: number): string => `<ID_FICHE>${number}</ID_FICHE>`;

  test('numbers and technical ids, before and after, flat and nested', () => {
    const xml = register(
      fiche('RNCP1', id(101)),
      fiche('RNCP2', `${id(102)}${old('101')}${old('RNCP9')}`),
      fiche('RNCP3', `${id(103)}${nested('104')}`),
      fiche('RNCP4', id(104)),
    );
    const { certifications } = readXml(xml);
    expect(certifications.map(({ code }) => code)).toEqual(['RNCP1', 'RNCP2', 'RNCP4', 'RNCP3']);
    expect(certifications.map(({ previous }) => previous.map(({ code }) => code))).toEqual([
      [],
      ['RNCP1', 'RNCP9'],
      [],
      ['RNCP4'],
    ]);
  });

  test('an id of no fiche is kept out, with a warning; what is none too', () => {
    const [certification] = readXml(
      register(fiche('RNCP1', `${old('999')}${old('neuf')}`)),
    ).certifications;
    expect(certification?.previous).toEqual([]);
    const told = certification?.warnings.filter(({ path }) => path === 'previous');
    expect(told?.map(({ code, excerpt }) => [code, excerpt])).toEqual([
      ['link-unresolved', '999'],
      ['value-unreadable', 'neuf'],
    ]);
  });

  test('more waiting fiches than fit go without, one after the other', () => {
    const many = Array.from({ length: 230 }, (_, index) => fiche(`RNCP${index + 1}`, old('7777')));
    const seen: number[] = [];
    const reader = createRegisterXmlReader({
      wanted: () => true,
      onCertification: () => seen.push(reader.progress.fiches),
    });
    reader.write(register(...many));
    expect(reader.end().certifications).toBe(230);
    expect(seen[0]).toBe(201);
  });
});

describe('doubts about a fiche', () => {
  const warningsOf = (inside: string): string[] | undefined =>
    readXml(exportOf(inside))
      .certifications[0]?.warnings.filter(({ code }) => code !== 'row-missing')
      .map(({ code, path }) => `${code} ${path}`);

  test('one without anything', () => {
    const { certifications } = readXml(exportOf(''));
    expect(certifications).toMatchObject([
      { code: 'RNCP1', title: 'RNCP1', blocks: [], level: null },
    ]);
    expect(warningsOf('')).toEqual(['title-missing title', 'blocks-missing blocks']);
  });

  test('elements twice, text among elements, blocks inside blocks', () => {
    const nested = block('RNCP1BC01', '- Lire').replace(
      '</BLOC',
      `${block('RNCP1BC02', '- Lire')}</BLOC`,
    );
    const told = warningsOf(
      `<INTITULE>A</INTITULE><INTITULE>B</INTITULE><ABREGE>C<CODE>D</CODE></ABREGE><BLOCS_COMPETENCES>${nested}</BLOCS_COMPETENCES>`,
    );
    expect(told).toEqual([
      'section-duplicate INTITULE',
      'value-unreadable ABREGE',
      'value-unreadable BLOC_COMPETENCES',
      'section-empty blocks.RNCP1BC01.evaluation',
    ]);
  });

  test('HTML that nobody escaped is read as HTML', () => {
    const inside = block('RNCP1BC01', '<ul><li>Lire ;</li><li>Écrire<br/></li></ul>');
    const [certification] = readXml(
      exportOf(`<BLOCS_COMPETENCES>${inside}</BLOCS_COMPETENCES>`),
    ).certifications;
    expect(certification?.blocks[0]?.competences.map(({ text }) => text)).toEqual([
      'Lire',
      'Écrire',
    ]);
  });

  test('partners are passed over, however many', () => {
    const partners = '<PARTENAIRE><NOM_PARTENAIRE>A</NOM_PARTENAIRE></PARTENAIRE>'.repeat(15_000);
    const { problems } = readXml(exportOf(`<PARTENAIRES>${partners}</PARTENAIRES>`));
    expect(problems).toEqual([]);
  });

  test('too many elements or competences make no certification', () => {
    const elements = readXml(exportOf(`<X>${'<Y/>'.repeat(20_001)}</X>`));
    expect(elements.problems).toMatchObject([{ code: 'fiche-unreadable' }]);
    const list = Array.from({ length: 1000 }, (_, index) => `- Lire ${index}\n`).join('');
    const inside = `<BLOCS_COMPETENCES>${block('RNCP1BC01', list)}</BLOCS_COMPETENCES>`;
    expect(readXml(exportOf(inside)).problems).toMatchObject([
      {
        code: 'fiche-invalid',
        fiche: 'RNCP1',
        message: 'expected at most 999 competences in a block, found 1000',
      },
    ]);
  });
});
