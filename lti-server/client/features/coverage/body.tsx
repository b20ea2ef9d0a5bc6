import { blockOf, shortCode } from '@blocmap/shared/certification';
import type { CompetenceCoverage, Nature } from '@blocmap/shared/coverage';
import type { CourseOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { targetText } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { BlockStrip, Empty, Legend, LocalWords, WhyDialog } from '../../ui/index.ts';
import { gapsFirst, gapsOf } from './gaps.ts';
import { GapList } from './gap-list.tsx';
import { CoverageTable } from './table.tsx';
import { reasonsFor } from './reasons.ts';
import { coverageTexts } from './texts.ts';

interface Asked {
  readonly competence: CompetenceCoverage;
  readonly nature: Nature;
}

interface CoverageBodyProps {
  readonly overview: CourseOverview;
  readonly target: string | null;
}

export function CoverageBody({ overview, target }: CoverageBodyProps): VNode {
  const texts = useTexts(coverageTexts);
  const [byGaps, setByGaps] = useState(true);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () =>
      new Set([
        ...overview.coverage.blocks.filter(({ covered }) => covered > 0).map(({ code }) => code),
        ...(target === null ? [] : [blockOf(target)]),
      ]),
  );
  const [asked, setAsked] = useState<Asked | null>(null);
  const { certification, coverage, courseId } = overview;
  const blocks = byGaps ? gapsFirst(coverage.blocks) : coverage.blocks;
  const to = (target: string): string => href({ view: 'coverage', courseId, target });

  const toggle = (block: string): void => {
    const next = new Set(open);
    if (!next.delete(block)) next.add(block);
    setOpen(next);
  };
  useEffect(() => {
    if (target !== null) setOpen((before) => new Set(before).add(blockOf(target)));
  }, [target]);
  useEffect(() => {
    if (target === null || !open.has(blockOf(target))) return;
    const row = document.getElementById(target) ?? document.getElementById(blockOf(target));
    row?.scrollIntoView({ block: 'start' });
    row?.querySelector<HTMLElement>('button, [tabindex]')?.focus({ preventScroll: true });
  }, [target, target !== null && open.has(blockOf(target))]);

  if (coverage.activities === 0) {
    return (
      <Empty title={texts.emptyTitle}>
        <p>{texts.empty}</p>
        <a class="button primary" href={href({ view: 'mapping', courseId })}>
          {texts.toMapping}
        </a>
      </Empty>
    );
  }
  return (
    <>
      <BlockStrip
        certification={certification}
        coverage={coverage.blocks}
        caption={texts.caption(coverage.tagged, coverage.activities)}
        hrefOf={to}
      />
      <GapList gaps={gapsOf(coverage.blocks)} hrefOf={to} outline={certification} />
      <fieldset class="segments">
        <legend class="vh">{texts.order}</legend>
        {([true, false] as const).map((gaps) => (
          <label key={String(gaps)} class="segment">
            <input
              type="radio"
              name="order"
              checked={byGaps === gaps}
              onChange={() => setByGaps(gaps)}
            />
            {gaps ? texts.gapsFirst : texts.ficheOrder}
          </label>
        ))}
      </fieldset>
      <CoverageTable
        outline={certification}
        blocks={blocks}
        open={open}
        onOpen={toggle}
        onWhy={(competence, nature) => setAsked({ competence, nature })}
      />
      <Legend />
      {asked === null ? null : (
        <WhyDialog
          title={texts.whyTitle(shortCode(asked.competence.id))}
          reasons={reasonsFor(overview, asked.competence.contributions, texts, asked.nature)}
          onClose={() => setAsked(null)}
        >
          <p>
            {targetText(certification, asked.competence.id)}
            <LocalWords outline={certification} target={asked.competence.id} />
          </p>
        </WhyDialog>
      )}
    </>
  );
}
