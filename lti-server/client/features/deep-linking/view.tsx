import type { CourseOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { useLaunch } from '../../session/index.ts';
import { CertificationLine, Empty, Loaded, PageHead } from '../../ui/index.ts';
import { NewActivityForm } from './form.tsx';
import { deepLinkingTexts } from './texts.ts';

/** Where Moodle's « Ajouter une activité » leads: one activity, mapped before it exists. */
export function NewActivityView(): VNode {
  const texts = useTexts(deepLinkingTexts);
  const { course, deepLinking } = useLaunch();
  return (
    <div class="view view-new-activity" data-testid="view-new-activity">
      <PageHead title={texts.title} />
      {deepLinking === null || course === null ? (
        <Empty title={texts.notDeepTitle}>
          <p>{deepLinking === null ? texts.notDeep : texts.noCourse}</p>
        </Empty>
      ) : (
        <Loaded<CourseOverview> path={paths.course(course.id)}>
          {({ certification }) => (
            <>
              <CertificationLine outline={certification} />
              <p>{texts.intro}</p>
              <NewActivityForm
                outline={certification}
                acceptsScores={deepLinking.acceptsLineItem}
              />
            </>
          )}
        </Loaded>
      )}
    </div>
  );
}
