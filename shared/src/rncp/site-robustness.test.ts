import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeBeside, read } from './fixtures/judge.ts';
import { copyOf, innerText, selected } from './fixtures/site/index.ts';
import { FicheParseError, parseFiche } from './index.ts';

const official = readFileSync(new URL('fixtures/RNCP35698-fiche.txt', import.meta.url), 'utf8');
/** One competence of the official text opens in lower case, which a copy without bullets cannot show. */
const shipped = parseFiche(official.replaceAll('maîtriser la lecture', 'Maîtriser la lecture'));

describe.each([
  ['selected on the site', selected],
  ['the inner text of the site', innerText],
])('RNCP35698, copied: %s', (_, copy) => {
  const whole = copyOf(shipped, copy);
  const lines = whole.split('\n');
  const { reference, isNew, judge } = judgeBeside(whole);
  const telling = lines.flatMap((line, at) => (line.length > 14 ? [{ line, at }] : []));
  const silent = (damage: (at: number) => string[]) =>
    telling
      .filter(({ at }) => judge(damage(at).join('\n')) === 'changed in silence')
      .map(({ line }) => line);

  test('whole: the same blocks, competences and forms as the official text gives', () => {
    const said = ({ blocks }: typeof shipped) =>
      blocks.map(({ code, title, competences, evaluation }) => ({
        code,
        title,
        competences: competences.map(({ id, text }) => [id, text]),
        evaluation,
      }));
    expect(said(reference)).toEqual(said(shipped));
    expect(reference.blocks.flatMap(({ competences }) => competences)).toHaveLength(76);
    expect(reference.blocks.flatMap(({ evaluation }) => evaluation)).toHaveLength(44);
  });

  test('cut inside the blocks: refused', { timeout: 180_000 }, () => {
    const first = lines.findIndex((line) => line.startsWith('RNCP35698BC01'));
    const last = lines.findIndex((line) => line.startsWith('Description des modalités'));
    for (let count = first; count < last; count += 1) {
      expect(judge(lines.slice(0, count).join('\n'))).toBe('refused');
    }
  });

  test('cut anywhere: refused, or the missing end is named', { timeout: 180_000 }, () => {
    const end = lines.findLastIndex((line) => line.startsWith('Référentiel'));
    const unnamed: number[] = [];
    for (let count = 0; count <= end; count += 1) {
      const result = read(lines.slice(0, count).join('\n'));
      if (result instanceof FicheParseError) continue;
      if (!result.warnings.some(isNew)) unnamed.push(count);
    }
    expect(unnamed).toEqual([]);
  });

  test('one line missing, twice or exchanged: never in silence', { timeout: 180_000 }, () => {
    expect(silent((at) => lines.toSpliced(at, 1))).toEqual([]);
    expect(silent((at) => lines.toSpliced(at, 0, lines[at] ?? ''))).toEqual([]);
    expect(silent((at) => lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''))).toEqual(
      [],
    );
  });
});
