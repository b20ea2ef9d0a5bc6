import type { CourseOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../i18n/index.ts';
import { ProblemBanner } from '../ui/index.ts';
import { followingTexts } from './texts.ts';
import { useFollow } from './use-follow.ts';

interface ChangedNoticeProps {
  readonly courseId: string;
  readonly before: string;
  readonly overview: CourseOverview;
  readonly onBack: () => void;
}

/** What has just been changed, and the way back. */
export function ChangedNotice({
  courseId,
  before,
  overview,
  onBack,
}: ChangedNoticeProps): VNode | null {
  const texts = useTexts(followingTexts);
  const { follow, saving, problem } = useFollow(courseId);
  const current = overview.certifications.find((one) => one.current)?.code;
  if (current === undefined || current === before) return null;
  const back = async (): Promise<void> => {
    if (await follow(before)) onBack();
  };
  return (
    <>
      {problem === null ? null : (
        <ProblemBanner title={texts.failed} problem={problem} onRetry={() => void back()} />
      )}
      <div class="banner" role="status" data-testid="followed">
        <p>{texts.changed(current)}</p>
        <button type="button" class="button" disabled={saving} onClick={() => void back()}>
          {texts.back(before)}
        </button>
      </div>
    </>
  );
}
