import type { ImportSummary } from '@blocmap/shared/protocol';
import { describe, expect, test } from 'vitest';
import { filterHeads, MOST_SHOWN } from '../start/filter-heads.ts';
import { editingAt } from './doubts.tsx';
import { fieldName, fieldTexts } from './fields.ts';
import { anchorOf, describePlace, placeOf } from './places.ts';
import { splitLines } from './split-lines.ts';
import { draftTexts } from './texts.ts';
import { whatSavingDoes } from './what-saving-does.ts';

describe('the place of a doubt', () => {
  test.each([
    ['blocks.RNCP1BC02.competences.3', 'BC02, compétence 3', 'import-RNCP1BC02.3', 'competence'],
    ['blocks.RNCP1BC02.evaluation.P2', 'BC02, évaluation P2', 'import-RNCP1BC02', 'evaluation'],
    ['blocks.RNCP1BC02.evaluation', 'Bloc BC02', 'import-RNCP1BC02', 'block'],
    ['blocks.RNCP1BC02', 'Bloc BC02', 'import-RNCP1BC02', 'block'],
    ['blocks', 'Blocs', null, undefined],
    ['dates.start', 'Fiche, <dates.start>', null, 'date'],
    ['dates.never', 'Fiche, <dates> (<dates.never>)', null, undefined],
    ['title', 'Fiche, <title>', null, 'title'],
    ['certifiers.2.siret', 'Fiche, <certifiers> (<certifiers.2.siret>)', null, undefined],
    ['', 'Toute la fiche', null, undefined],
  ])('%s', (path, words, anchor, editing) => {
    const place = placeOf(path);
    expect(describePlace(place, draftTexts.fr, (field) => `<${field}>`)).toBe(words);
    expect(anchorOf(place)).toBe(anchor);
    expect(editingAt(place, ['key'])?.kind).toBe(editing);
  });
});

test.each([
  ['accessRoutes.apprenticeship', 'Fiche, voie d’accès (contrat d’apprentissage)'],
  ['certifiers.2.siret', 'Fiche, certificateur (2.siret)'],
  ['dates.start', 'Fiche, début des parcours certifiants'],
])('%s is named in the reader’s language', (path, words) => {
  const nameOf = (field: string): string => fieldName(fieldTexts.fr, field);
  expect(describePlace(placeOf(path), draftTexts.fr, nameOf)).toBe(words);
});

test('the button says what it will save', () => {
  const one = (code: string, state: ImportSummary['state'], open = 0) =>
    ({ code, state, doubts: { open, settled: 0 } }) as ImportSummary;
  const list = [one('RNCP1', 'new', 2), one('RNCP2', 'changed', 1), one('RNCP3', 'same', 9)];
  const { chosen, ...counts } = whatSavingDoes(list, new Set());
  expect(chosen.map(({ code }) => code)).toEqual(['RNCP1', 'RNCP2']);
  expect(counts).toEqual({ added: 1, versions: 1, openDoubts: 3 });
  expect(draftTexts.fr.save(false, 1, 1)).toBe(
    'Enregistrer 1 nouveau référentiel, 1 nouvelle version',
  );
  expect(whatSavingDoes(list, new Set(['RNCP1', 'RNCP2'])).chosen).toEqual([]);
});

test('line breaks separate competences', () => {
  expect(splitLines(' un \n\n deux\n')).toEqual(['un', 'deux']);
  expect(splitLines(' \n ')).toEqual([]);
});

describe('fiches of an export', () => {
  const heads = Array.from({ length: 300 }, (_, at) => ({
    code: `RNCP${at}`,
    title: at === 7 ? 'Maintenance des Systèmes' : 'Cuisine',
    active: true,
    blocks: 3,
  }));

  test('are found by words of the title, whatever their accents, and by code', () => {
    expect(filterHeads(heads, 'systemes MAINT').shown.map(({ code }) => code)).toEqual(['RNCP7']);
    expect(filterHeads(heads, 'rncp299').count).toBe(1);
    expect(filterHeads(heads, 'boulangerie').count).toBe(0);
  });

  test('are shown a hundred at a time', () => {
    const { shown, count } = filterHeads(heads, ' ');
    expect([shown.length, count]).toEqual([MOST_SHOWN, 300]);
  });
});
