import { describe, expect, test } from 'vitest';
import type { Warning } from '../../certification/index.ts';
import { RNCP35698 } from '../fixtures/reference.ts';
import { version } from './fixtures.ts';
import { compareVersions } from './index.ts';

function warning(path: string): Warning {
  return { code: 'loose-text', message: 'x', path, line: null, excerpt: null };
}

describe('the doubts of a new version', () => {
  test('every doubt is at the nearest place that is shown, once', () => {
    const paths = [
      'blocks.RNCP1BC01.competences.1',
      'blocks.RNCP1BC01.competences.9',
      'blocks.RNCP1BC01.evaluation.P2',
      'blocks.RNCP1BC01',
      'blocks.RNCP9BC01.competences.1',
      'title',
      'dates.start',
      '',
    ];
    const after = version([['Un', ['Lire']]], { warnings: paths.map(warning) });
    const comparison = compareVersions(null, after);
    const [block] = comparison.blocks;
    const pathsOf = (doubts: readonly Warning[] | undefined) => doubts?.map(({ path }) => path);
    expect(pathsOf(block?.competences[0]?.doubts)).toEqual(['blocks.RNCP1BC01.competences.1']);
    expect(pathsOf(block?.doubts)).toEqual(paths.slice(1, 4));
    expect(pathsOf(comparison.metadata.find(({ field }) => field === 'title')?.doubts)).toEqual([
      'title',
    ]);
    expect(pathsOf(comparison.doubts)).toEqual([
      'blocks.RNCP9BC01.competences.1',
      'dates.start',
      '',
    ]);
  });

  test('all doubts of a real fiche are shown', () => {
    const comparison = compareVersions(null, RNCP35698);
    const shown = [
      ...comparison.doubts,
      ...comparison.metadata.flatMap(({ doubts }) => doubts),
      ...comparison.blocks.flatMap((block) =>
        [block, ...block.competences, ...block.evaluation].flatMap(({ doubts }) => doubts),
      ),
    ];
    expect(shown).toHaveLength(RNCP35698.warnings.length);
    expect(new Set(shown)).toEqual(new Set(RNCP35698.warnings));
  });
});
