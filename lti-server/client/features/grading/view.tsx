import type { CourseOverview, GradeSheet } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths } from '../../api/index.ts';
import { presentActivities } from '../../course/index.ts';
import { CourseDeliveriesNotice } from '../../deliveries/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { Empty, Loaded, PageHead } from '../../ui/index.ts';
import { Sheet } from './sheet.tsx';
import { gradingTexts } from './texts.ts';

interface EvaluateViewProps {
  readonly courseId: string;
  readonly moduleKey: string | null;
}

/** « Évaluer »: scores of one tagged activity, on their way to the platform's gradebook. */
export function EvaluateView({ courseId, moduleKey }: EvaluateViewProps): VNode {
  const texts = useTexts(gradingTexts);
  return (
    <div class="view view-evaluate" data-testid="view-evaluate">
      <PageHead title={texts.title} />
      <Loaded<CourseOverview> path={paths.course(courseId)}>
        {(overview) => (
          <>
            {overview.permissions.grade && moduleKey === null ? (
              <CourseDeliveriesNotice courseId={courseId} />
            ) : null}
            <Chooser overview={overview} moduleKey={moduleKey} />
          </>
        )}
      </Loaded>
      {moduleKey === null ? null : (
        <Loaded<GradeSheet> path={paths.scores(courseId, moduleKey)}>
          {(sheet) => <Sheet sheet={sheet} />}
        </Loaded>
      )}
    </div>
  );
}

function Chooser({
  overview,
  moduleKey,
}: {
  overview: CourseOverview;
  moduleKey: string | null;
}): VNode {
  const texts = useTexts(gradingTexts);
  const { courseId, permissions, coverage, activities } = overview;
  if (!permissions.grade) return <p class="banner">{texts.notAllowed}</p>;
  const untagged = new Set(coverage.untagged);
  const tagged = presentActivities(activities).filter((one) => !untagged.has(one.moduleKey));
  const offered = tagged.filter(({ gradable }) => gradable);
  if (tagged.length === 0) {
    return (
      <Empty title={texts.emptyTitle}>
        <p>{texts.empty}</p>
        <a class="button primary" href={href({ view: 'mapping', courseId })}>
          {texts.emptyAction}
        </a>
      </Empty>
    );
  }
  if (offered.length === 0) return <p class="banner">{texts.notGradable}</p>;
  return (
    <div class="chooser">
      <label class="field-label" for="activity-choice">
        {texts.choose}
      </label>
      <select
        id="activity-choice"
        class="field"
        value={moduleKey ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          location.hash = href({ view: 'evaluate', courseId, moduleKey: value || null });
        }}
      >
        <option value="">{texts.chooseFirst}</option>
        {offered.map((activity) => (
          <option key={activity.moduleKey} value={activity.moduleKey}>
            {activity.title}
          </option>
        ))}
      </select>
      {moduleKey === null ? <p class="quiet">{texts.chooseHelp}</p> : null}
    </div>
  );
}
