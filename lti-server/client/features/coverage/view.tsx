import type { VNode } from 'preact';
import { CourseDeliveriesNotice } from '../../deliveries/index.ts';
import { CourseLoaded } from '../../following/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { PageHead } from '../../ui/index.ts';
import { CoverageBody } from './body.tsx';
import { coverageTexts } from './texts.ts';

interface CoverageViewProps {
  readonly courseId: string;
  /** A block or competence to show first. */
  readonly target: string | null;
}

/** What the course does for each competence, gaps first. */
export function CoverageView({ courseId, target }: CoverageViewProps): VNode {
  const texts = useTexts(coverageTexts);
  const actions = (
    <>
      <a class="button" href={href({ view: 'mapping', courseId })}>
        {texts.toMapping}
      </a>
      <button type="button" class="button" onClick={() => print()}>
        {texts.print}
      </button>
    </>
  );
  return (
    <div class="view view-coverage" data-testid="view-coverage">
      <PageHead title={texts.title} actions={actions} />
      <CourseLoaded courseId={courseId}>
        {(overview) => (
          <>
            {overview.permissions.grade ? <CourseDeliveriesNotice courseId={courseId} /> : null}
            <CoverageBody key={overview.certification.code} overview={overview} target={target} />
          </>
        )}
      </CourseLoaded>
    </div>
  );
}
