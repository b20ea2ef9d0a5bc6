import { shortCode } from '@blocmap/shared/certification';
import type { BlockCoverage, Nature } from '@blocmap/shared/coverage';
import type { VNode } from 'preact';
import { countAll } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Glyph, uiTexts } from '../../ui/index.ts';
import { departmentTexts } from './texts.ts';

interface CoverageCellProps {
  readonly target: string;
  /** The row or column that the cell belongs to beside its target: a course's title. */
  readonly where: string;
  readonly state: Pick<BlockCoverage, 'counts'> & { readonly strongest: Nature | null };
  readonly onWhy: () => void;
}

/** The strongest nature and how many activities there are; opens its why. */
export function CoverageCell({ target, where, state, onWhy }: CoverageCellProps): VNode {
  const texts = useTexts(departmentTexts);
  const words = useTexts(uiTexts);
  const { strongest, counts } = state;
  if (strongest === null) {
    return (
      <>
        <span class="dash-text" aria-hidden="true">
          —
        </span>
        <span class="vh">{words.none}</span>
      </>
    );
  }
  const said = `${words[strongest]}, ${words.activities(countAll(counts))}`;
  return (
    <button
      type="button"
      class="why-button"
      aria-label={texts.why(where, shortCode(target), said)}
      onClick={onWhy}
    >
      <Glyph nature={strongest} size={12} /> {countAll(counts)}
    </button>
  );
}
