import type { CourseOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { Loaded, PageHead } from '../../ui/index.ts';
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
      <Loaded<CourseOverview> path={paths.course(courseId)}>
        {(overview) => <CoverageBody overview={overview} target={target} />}
      </Loaded>
    </div>
  );
}
