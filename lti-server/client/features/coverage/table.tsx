import { shortCode, type BlockCode } from '@blocmap/shared/certification';
import type { BlockCoverage, CompetenceCoverage, Nature } from '@blocmap/shared/coverage';
import type { CertificationOutline } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { blockOfTarget, competenceSuffix, targetText } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Glyph, LocalWords, NATURES, uiTexts } from '../../ui/index.ts';
import { coverageTexts } from './texts.ts';

interface CoverageTableProps {
  readonly outline: CertificationOutline;
  readonly blocks: readonly BlockCoverage[];
  readonly open: ReadonlySet<BlockCode>;
  readonly onOpen: (block: BlockCode) => void;
  readonly onWhy: (competence: CompetenceCoverage, nature: Nature) => void;
}

/** Blocks, opened to their competences; every number opens the activities that made it. */
export function CoverageTable({ blocks, ...rest }: CoverageTableProps): VNode {
  const texts = useTexts(coverageTexts);
  return (
    <table class="matrix coverage-table">
      <caption class="vh">{texts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.competence}</th>
          {NATURES.map((nature) => (
            <th key={nature} scope="col" class="number">
              <Glyph nature={nature} size={12} />
              <span class="head-word">{texts[nature]}</span>
            </th>
          ))}
        </tr>
      </thead>
      {blocks.map((block) => (
        <BlockRows key={block.code} block={block} {...rest} />
      ))}
    </table>
  );
}

function BlockRows({
  outline,
  block,
  open,
  onOpen,
  onWhy,
}: Omit<CoverageTableProps, 'blocks'> & { readonly block: BlockCoverage }): VNode {
  const family = blockOfTarget(outline, block.code)?.family ?? 'general';
  const isOpen = open.has(block.code);
  return (
    <tbody id={block.code}>
      <tr class={`block-row family-${family} ${block.strongest ?? 'none'}`}>
        <th scope="rowgroup" colSpan={4}>
          <Fold outline={outline} block={block} open={isOpen} onOpen={onOpen} />
        </th>
      </tr>
      {(isOpen ? block.competences : []).map((competence) => (
        <tr
          key={competence.id}
          id={competence.id}
          class={`family-${family} ${competence.strongest ?? 'none'}`}
        >
          <th scope="row" tabIndex={-1}>
            <span class="code">{competenceSuffix(competence.id)}</span>{' '}
            {targetText(outline, competence.id)}
            <LocalWords outline={outline} target={competence.id} />
          </th>
          {NATURES.map((nature) => (
            <td key={nature} class="number">
              <Count competence={competence} nature={nature} onWhy={onWhy} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

interface FoldProps {
  readonly outline: CertificationOutline;
  readonly block: BlockCoverage;
  readonly open: boolean;
  readonly onOpen: (block: BlockCode) => void;
}

/** A block's title, which opens and closes its competences. */
function Fold({ outline, block, open, onOpen }: FoldProps): VNode {
  const texts = useTexts(coverageTexts);
  const family = blockOfTarget(outline, block.code)?.family ?? 'general';
  return (
    <button type="button" class="fold" aria-expanded={open} onClick={() => onOpen(block.code)}>
      <span class={`chip family-${family}`}>{shortCode(block.code)}</span>
      <span class="fold-title">{targetText(outline, block.code)}</span>
      <span class="quiet">{texts.covered(block.covered, block.competences.length)}</span>
    </button>
  );
}

interface CountProps {
  readonly competence: CompetenceCoverage;
  readonly nature: Nature;
  readonly onWhy: (competence: CompetenceCoverage, nature: Nature) => void;
}

function Count({ competence, nature, onWhy }: CountProps): VNode {
  const texts = useTexts(coverageTexts);
  const words = useTexts(uiTexts);
  const count = competence.counts[nature];
  if (count === 0) {
    return (
      <>
        <span class="dash-text" aria-hidden="true">
          —
        </span>
        <span class="vh">{words.none}</span>
      </>
    );
  }
  return (
    <button
      type="button"
      class="why-button"
      aria-label={texts.why(words.activities(count), words[nature], shortCode(competence.id))}
      onClick={() => onWhy(competence, nature)}
    >
      <Glyph nature={nature} size={12} /> {count}
    </button>
  );
}
