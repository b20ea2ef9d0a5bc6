import { expect, test } from 'vitest';
import { parseCodes, readPastedCodes, type LayerCompetence } from './codes-input.ts';

const competence = (number: number, ...own: string[]): LayerCompetence => ({
  id: `RNCP1BC01.${number}`,
  text: `Compétence ${number}`,
  wording: null,
  aliases: [
    { value: 'O1', origin: 'official' },
    ...own.map((value) => ({ value, origin: 'establishment' as const })),
  ],
  subCompetences: [],
});
const set = (number: number, ...aliases: string[]) => ({
  kind: 'setAliases',
  competence: `RNCP1BC01.${number}`,
  aliases,
});

test('codes in one field are parted by commas, semicolons and tabs', () => {
  expect(parseCodes(' C1.1,C1.2 ; C3\tC4,, ')).toEqual(['C1.1', 'C1.2', 'C3', 'C4']);
});

test('a column goes to the competences in their order; empty lines leave theirs alone', () => {
  const pasted = readPastedCodes(
    'C1.1\r\n\r\nC2.1;C2.2\r\n\r\n',
    [1, 2, 3].map((n) => competence(n)),
  );
  expect(pasted).toEqual({
    codes: 2,
    tooMany: 0,
    changes: [set(1, 'C1.1'), set(3, 'C2.1', 'C2.2')],
  });
});

test('lines beyond the last competence are counted, not lost in silence', () => {
  expect(readPastedCodes('C1\nC2\nC3', [competence(1)])).toMatchObject({ codes: 3, tooMany: 2 });
});

test('what is already so is left alone', () => {
  expect(readPastedCodes('C1\nC2', [competence(1, 'C1'), competence(2)]).changes).toEqual([
    set(2, 'C2'),
  ]);
});

test('codes that swap places are taken away first', () => {
  const swapped = readPastedCodes('c 2\nC1', [competence(1, 'C1'), competence(2, 'C2')]);
  expect(swapped.changes).toEqual([set(1), set(2), set(1, 'c 2'), set(2, 'C1')]);
});

test('nothing pasted is nothing to do', () => {
  expect(readPastedCodes(' \n', [competence(1)])).toEqual({ codes: 0, tooMany: 0, changes: [] });
});
