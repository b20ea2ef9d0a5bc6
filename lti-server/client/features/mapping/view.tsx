import type { VNode } from 'preact';
import { CourseLoaded } from '../../following/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { PageHead } from '../../ui/index.ts';
import { MappingBody } from './body.tsx';
import { LaterAbove } from './later-above.tsx';
import { mappingTexts } from './texts.ts';

/** « Rattacher »: which activity serves which block, to see and to change. */
export function MappingView({ courseId }: { courseId: string }): VNode {
  const texts = useTexts(mappingTexts);
  return (
    <div class="view view-mapping" data-testid="view-mapping">
      <PageHead title={texts.title} />
      <CourseLoaded courseId={courseId}>
        {(overview) => (
          <>
            {overview.permissions.tag ? <LaterAbove courseId={courseId} /> : null}
            <MappingBody key={overview.certification.code} overview={overview} />
          </>
        )}
      </CourseLoaded>
    </div>
  );
}
