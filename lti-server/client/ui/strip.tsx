import type { BlockCode } from '@blocmap/shared/certification';
import { shortCode } from '@blocmap/shared/certification';
import type { BlockCoverage } from '@blocmap/shared/coverage';
import type { CertificationOutline } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useTexts } from '../i18n/index.ts';
import { countAll } from '../course/index.ts';
import { Glyph } from './glyph.tsx';
import { uiTexts } from './texts.ts';

interface StripProps {
  readonly certification: CertificationOutline;
  readonly coverage: readonly BlockCoverage[];
  /** Where a cell leads; cells without a place to lead to are not focusable. */
  readonly hrefOf?: (block: BlockCode) => string;
  /** What stands under the strip while no cell is pointed at. */
  readonly caption: string;
}

/** The product's signature: one small cell a block, in the fiche's order. */
export function BlockStrip({ certification, coverage, hrefOf, caption }: StripProps): VNode {
  const texts = useTexts(uiTexts);
  const [pointed, setPointed] = useState<string | null>(null);
  const byCode = new Map(coverage.map((block) => [block.code, block]));
  const cells = certification.blocks.map((block) => {
    const state = byCode.get(block.code);
    const strongest = state?.strongest ?? null;
    const count = state ? countAll(state.counts) : 0;
    const said =
      strongest === null ? texts.none : `${texts[strongest]}, ${texts.activities(count)}`;
    return { block, strongest, label: texts.stripCell(shortCode(block.code), block.title, said) };
  });
  const point = (event: Event): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-said]');
    setPointed(cell?.dataset['said'] ?? null);
  };
  return (
    <div
      class="strip-box"
      onMouseOver={point}
      onFocus={point}
      onFocusIn={point}
      onFocusOut={() => setPointed(null)}
      onMouseLeave={() => setPointed(null)}
    >
      <ul class="strip" aria-label={texts.strip}>
        {cells.map(({ block, strongest, label }) => {
          const classes = `strip-cell family-${block.family} ${strongest ?? 'none'}`;
          const inside = (
            <>
              {strongest === null ? <i class="dash" /> : <Glyph nature={strongest} size={12} />}
              <span class="strip-code" aria-hidden="true">
                {shortCode(block.code).slice(2)}
              </span>
              <span class="vh">{label}</span>
            </>
          );
          return (
            <li key={block.code} data-said={label}>
              {hrefOf === undefined ? (
                <span class={classes}>{inside}</span>
              ) : (
                <a class={classes} href={hrefOf(block.code)}>
                  {inside}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      <p class="strip-caption">
        <span class={pointed === null ? undefined : 'away'}>{caption}</span>
        <span>{pointed}</span>
      </p>
    </div>
  );
}
