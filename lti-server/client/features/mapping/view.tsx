import type { CourseOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Loaded, PageHead } from '../../ui/index.ts';
import { MappingBody } from './body.tsx';
import { mappingTexts } from './texts.ts';

/** « Rattacher »: which activity serves which block, to see and to change. */
export function MappingView({ courseId }: { courseId: string }): VNode {
  const texts = useTexts(mappingTexts);
  return (
    <div class="view view-mapping" data-testid="view-mapping">
      <PageHead title={texts.title} />
      <Loaded<CourseOverview> path={paths.course(courseId)}>
        {(overview) => <MappingBody overview={overview} />}
      </Loaded>
    </div>
  );
}
