/** What the XML reader refuses, and how it says so. */
import { describe, expect, test } from 'vitest';
import { refusal } from './fixtures/read-xml.ts';
import { createRegisterXmlReader, RegisterFormatError, registerErrorTexts } from './index.ts';

const fiche = (code: string, inside = ''): string =>
  `<FICHE><NUMERO_FICHE>${code}</NUMERO_FICHE>${inside}</FICHE>`;
const register = (...fiches: string[]): string => `<FICHES>${fiches.join('')}</FICHES>`;

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
