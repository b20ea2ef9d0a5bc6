// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDetails } from '../../course/build-details.ts';
import { overview } from '../../testing/course.ts';
import { choicesOf, search } from './search.ts';

const course = overview([]);
const [, , corrective] = course.certification.blocks;
Object.assign(corrective?.competences[1] ?? {}, {
  aliases: ['C2.1'],
  wording: 'Réparer le vérin',
  subCompetences: [{ id: 'RNCP35698BC05.2-a', text: 'Changer un joint' }],
});
const choices = choicesOf(buildDetails(course).blocks);
const found = (query: string): string[] => search(choices, query).map(({ short }) => short);

test('every block stands before its competences, in the fiche’s order', () => {
  expect(found('').slice(0, 4)).toEqual(['BC01', 'BC01.1', 'BC01.2', 'BC03']);
});

test.each([
  ['BC05', ['BC05', 'BC05.1', 'BC05.2']],
  ['bc5', ['BC05', 'BC05.1', 'BC05.2']],
  ['bc05.2', ['BC05.2']],
  ['diagnostiquer', ['BC05.1']],
  ['DEPANNER', ['BC05.2']],
  ['chaîne d’énergie', ['BC03.2']],
  ["chaine d'energie", ['BC03.2']],
  ['energie chaine', ['BC03.2']],
  ['corrective', ['BC05', 'BC05.1', 'BC05.2']],
  ['C2.1', ['BC05.2']],
  ['verin', ['BC05.2']],
  ['joint', ['BC05.2']],
  ['zzz', []],
])('%j', (query, shorts) => {
  expect(found(query)).toEqual(shorts);
});

test('more words never find more', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (first, second) => {
      const wide = new Set(found(first));
      for (const short of found(`${first} ${second}`)) expect(wide).toContain(short);
    }),
  );
});
