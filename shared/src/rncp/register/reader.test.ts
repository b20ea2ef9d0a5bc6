/** The XML reader at its edges: what it picks, how a file may come, what it refuses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportOf, readXml } from './fixtures/read-xml.ts';
import { randomCertification, renderFiche, renderRegister } from './generate/index.ts';
import { createRegisterXmlReader, RegisterFormatError, registerErrorTexts } from './index.ts';

const fiche = (code: string, inside = ''): string =>
  `<FICHE><NUMERO_FICHE>${code}</NUMERO_FICHE>${inside}</FICHE>`;
const register = (...fiches: string[]): string => `<FICHES>${fiches.join('')}</FICHES>`;
const block = (code: string, list: string): string =>
  `<BLOC_COMPETENCES><CODE>${code}</CODE><LIBELLE>Titre</LIBELLE><LISTE_COMPETENCES>${list}</LISTE_COMPETENCES></BLOC_COMPETENCES>`;

function refusal(pieces: Parameters<typeof readXml>[0], options = {}): unknown {
  try {
    readXml(pieces, options);
  } catch (error) {
    return error;
  }
  return null;
}

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

describe('pieces', () => {
  const fiches = [1, 2].map((number) =>
    renderFiche(randomCertification(number), { version: '2', list: 'paragraphs' }, number),
  );
  const xml = `${renderRegister(fiches, '2').replace('<FICHES>', '<!-- <FICHES> --><?x <a>?><FICHES a="<" b=\'>\'>')}<!-- > -->`;
  const bytes = new TextEncoder().encode(`\uFEFF${xml}`);
  const whole = readXml(xml);

  function cut(source: string | Uint8Array, places: readonly number[]): (string | Uint8Array)[] {
    const ends = [...places.map((place) => place % source.length), source.length].toSorted(
      (a, b) => a - b,
    );
    return ends.map((end, index) => source.slice(ends[index - 1] ?? 0, end));
  }

  test('cut anywhere, in text or bytes, give the same', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { maxLength: 12 }), (places) => {
        expect(readXml(cut(xml, places)).certifications).toEqual(whole.certifications);
        expect(readXml(cut(bytes, places)).certifications).toEqual(whole.certifications);
      }),
      { seed: 4, numRuns: 60 },
    );
    expect(whole.certifications).toHaveLength(2);
  });

  test('of one byte each, too', () => {
    const single = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
    expect(readXml(single).certifications).toEqual(whole.certifications);
  });

  test('a file in one piece of many megabytes', () => {
    const long = renderRegister(
      Array.from({ length: 300 }, () => fiches.join('')),
      '2',
    );
    const { report } = readXml(long, { wanted: () => false });
    expect(report.fiches).toBe(600);
    expect(report.size).toBeGreaterThan(3_000_000);
  });
});

describe('encodings', () => {
  const declared = (name: string): string =>
    `<?xml version="1.0" encoding="${name}"?>${register(fiche('RNCP1', '<INTITULE>Cœur à l’été</INTITULE>'))}`;
  const titles = (bytes: Uint8Array): (string | undefined)[] =>
    readXml(bytes).heads.map(({ title }) => title);
  const windows = (text: string): Uint8Array =>
    Uint8Array.from(text.replace('œ', '\u009C').replace('’', '\u0092'), (letter) =>
      letter.charCodeAt(0),
    );
  const utf16 = (text: string): Uint8Array =>
    new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer);

  test('UTF-8 with and without declaration, Windows-1252, ISO-8859-1, UTF-16 with its mark', () => {
    const text = declared('UTF-8');
    expect(titles(new TextEncoder().encode(text))).toEqual(['Cœur à l’été']);
    expect(titles(new TextEncoder().encode(text.replace(/^.*\?>/, '')))).toEqual(['Cœur à l’été']);
    expect(titles(windows(declared('windows-1252')))).toEqual(['Cœur à l’été']);
    expect(titles(windows(declared('ISO-8859-1')))).toEqual(['Cœur à l’été']);
    expect(titles(utf16(text))).toEqual(['Cœur à l’été']);
  });

  test('another one, or bytes that are not in it, are refused', () => {
    expect(refusal(new TextEncoder().encode(declared('EBCDIC-FR')))).toMatchObject({
      reason: 'encoding-unknown',
      found: 'the encoding "EBCDIC-FR"',
    });
    expect(refusal(windows(declared('UTF-8')))).toMatchObject({ reason: 'encoding-wrong' });
    expect(refusal(new TextEncoder().encode(declared('UTF-8')).subarray(0, 90))).toBeInstanceOf(
      RegisterFormatError,
    );
  });

  test('letters that were lost or misread before are named', () => {
    const codes = (title: string) =>
      readXml(exportOf(`<INTITULE>${title}</INTITULE>`)).certifications[0]?.warnings.map(
        ({ code }) => code,
      );
    expect(codes('M\uFFFDtier')).toContain('character-lost');
    expect(codes('MÃ©tier')).toContain('encoding-doubtful');
    expect(codes('Métier « À l’Ãge »')).not.toContain('encoding-doubtful');
  });
});

describe('refused, with reason and place', () => {
  test.each([
    ['nothing', '', 'empty', 1],
    ['no fiche', '<FICHES>\n</FICHES>', 'empty', 2],
    ['JSON', '{"a": 1}', 'not-register', 1],
    ['a ZIP file', 'PK\u0003\u0004', 'not-register', 1],
    ['another root', '<html><body/></html>', 'not-register', 1],
    ['a document type', '<!DOCTYPE FICHES><FICHES/>', 'doctype', 1],
    [
      'one in the middle',
      `<FICHES>\n${fiche('RNCP1')}<!DOCTYPE a [<!ENTITY b "c">]></FICHES>`,
      'doctype',
      2,
    ],
    ['an entity', '<FICHES><!ENTITY b "c"></FICHES>', 'malformed', 1],
    ['two roots', `${register(fiche('RNCP1'))}<FICHES/>`, 'malformed', 1],
    ['text between fiches', `<FICHES>${fiche('RNCP1')}\noubli</FICHES>`, 'malformed', 1],
    ['crossed tags', '<FICHES>\n\n<FICHE><A><B></A></B></FICHE></FICHES>', 'malformed', 3],
    ['a fiche in a fiche', register(fiche('RNCP1', fiche('RNCP2'))), 'malformed', 1],
    ['a stray bracket', register(fiche('RNCP1', '<A>1 < 2</A>')), 'malformed', 1],
    ['an end too many', `${register(fiche('RNCP1'))}</FICHES>`, 'malformed', 1],
    ['a cut tag', '<FICHES><FICHE><NUMERO', 'truncated', 1],
    ['a cut comment', `<FICHES>${fiche('RNCP1')}<!-- </FICHES>`, 'truncated', 1],
    ['a cut file', `<FICHES>${fiche('RNCP1')}\n`, 'truncated', 2],
    ['many levels', `<FICHES>${'<A>'.repeat(40)}`, 'too-deep', 1],
  ])('%s', (_, xml, reason, line) => {
    const error = refusal(xml);
    expect(error).toBeInstanceOf(RegisterFormatError);
    expect(error).toMatchObject({ reason, line });
  });

  test('a packed file, before its encoding is guessed', () => {
    expect(refusal(Uint8Array.of(0x50, 0x4b, 3, 4))).toMatchObject({ reason: 'not-register' });
  });

  test('a cell of a hundred megabytes, long before its end', () => {
    const cell = function* () {
      yield '<FICHES><FICHE><A>';
      for (let piece = 0; piece < 1600; piece += 1) yield 'x'.repeat(65_536);
    };
    let pieces = 0;
    const reader = createRegisterXmlReader({ wanted: () => true, onCertification: () => {} });
    const feed = (): void => {
      for (const piece of cell()) {
        pieces += 1;
        reader.write(piece);
      }
    };
    expect(feed).toThrow(
      'Expected at most 1000000 characters between two tags; found more (line 1).',
    );
    expect(pieces).toBeLessThan(20);
  });

  test.each(['<![CDATA[', '<!--', '<?x '])('the same inside %s', (opening) => {
    const xml = `<FICHES><FICHE><A>${opening}${'x'.repeat(2000)}`;
    expect(refusal(xml, { limits: { text: 1000 } })).toMatchObject({ reason: 'too-large' });
  });

  test('a fiche of many small cells, and a tag without end', () => {
    const cells = `<FICHES><FICHE>${'<A>1</A>'.repeat(500)}`;
    expect(refusal(cells, { limits: { fiche: 1000 } })).toMatchObject({ reason: 'too-large' });
    expect(refusal(`<FICHES><FICHE><A ${'b="c" '.repeat(5000)}`)).toMatchObject({
      reason: 'malformed',
    });
  });

  test('stays refused', () => {
    const reader = createRegisterXmlReader({ wanted: () => true, onCertification: () => {} });
    expect(() => reader.write(`<FICHES></FICHE>${' '.repeat(40_000)}`)).toThrow(
      RegisterFormatError,
    );
    expect(() => reader.write('<FICHE>')).toThrow('Expected </FICHES>');
    expect(() => reader.end()).toThrow('Expected </FICHES>');
  });

  test('has words for people, in French and English', () => {
    const reasons = Object.keys(registerErrorTexts.fr);
    expect(Object.keys(registerErrorTexts.en)).toEqual(reasons);
    expect(refusal('<html/>')).toHaveProperty(
      'message',
      'Expected the root <FICHES>; found <html> (line 1). Give the XML export of the register (root FICHES), unpacked.',
    );
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
