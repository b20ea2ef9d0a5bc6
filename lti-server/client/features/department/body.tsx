import type { DepartmentOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../i18n/index.ts';
import { BlockStrip, CertificationLine, Empty, Legend } from '../../ui/index.ts';
import { BlockMatrix } from './block-matrix.tsx';
import { CompetenceMatrix } from './competence-matrix.tsx';
import { DepartmentGaps } from './gaps.tsx';
import { departmentTexts } from './texts.ts';
import { DepartmentWhy } from './why.tsx';

/** A number that somebody wants explained; `courseId` null: of all courses. */
export interface Asked {
  readonly target: string;
  readonly courseId: string | null;
}

export function DepartmentBody({ overview }: { overview: DepartmentOverview }): VNode {
  const texts = useTexts(departmentTexts);
  const [byBlock, setByBlock] = useState(true);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const { certification, courses, total, gaps } = overview;

  useEffect(() => {
    if (shown === null) return;
    const row = document.getElementById(shown);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
    setShown(null);
  }, [shown]);

  if (courses.length === 0) {
    return (
      <Empty title={texts.emptyTitle}>
        <p>{texts.empty}</p>
      </Empty>
    );
  }
  const show = (target: string): void => {
    setByBlock(false);
    setShown(`row-${target}`);
  };
  const activities = courses.reduce((sum, course) => sum + course.activities, 0);
  const tagged = courses.reduce((sum, course) => sum + course.tagged, 0);
  return (
    <>
      <CertificationLine outline={certification} />
      <BlockStrip
        certification={certification}
        coverage={total}
        caption={texts.caption(texts.courses(courses.length), tagged, activities)}
      />
      <DepartmentGaps gaps={gaps} outline={certification} onShow={show} />
      <fieldset class="segments">
        <legend class="vh">{texts.show}</legend>
        {([true, false] as const).map((blocks) => (
          <label key={String(blocks)} class="segment">
            <input
              type="radio"
              name="columns"
              checked={byBlock === blocks}
              onChange={() => setByBlock(blocks)}
            />
            {blocks ? texts.byBlock : texts.byCompetence}
          </label>
        ))}
      </fieldset>
      {byBlock ? (
        <BlockMatrix overview={overview} onWhy={setAsked} />
      ) : (
        <CompetenceMatrix overview={overview} onWhy={setAsked} />
      )}
      <Legend />
      {asked === null ? null : (
        <DepartmentWhy overview={overview} asked={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
