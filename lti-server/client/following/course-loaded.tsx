import type { CourseOverview } from '@blocmap/shared/protocol';
import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { paths, useApi, useResource } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { href } from '../navigation/index.ts';
import { CertificationLine, Loaded } from '../ui/index.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { ChangedNotice } from './changed-notice.tsx';
import { CertificationChooser } from './chooser.tsx';
import { useChosen } from './chosen.ts';
import { followingTexts } from './texts.ts';

interface CourseLoadedProps {
  readonly courseId: string;
  readonly children: (overview: CourseOverview) => ComponentChildren;
}

/** A course by one of the certifications that it serves: which, and the way to another. */
export function CourseLoaded({ courseId, children }: CourseLoadedProps): VNode {
  const { cache } = useApi();
  const [chosen, choose] = useChosen(courseId);
  /** What the course followed before it was changed here. */
  const [before, setBefore] = useState<string | null>(null);
  const path = paths.course(courseId, chosen);
  const { problem } = useResource<CourseOverview>(path);
  const isGone = chosen !== undefined && problem?.detail.code === 'not-found';
  useEffect(() => {
    if (isGone) choose(undefined);
  }, [isGone]);
  const changed = (followedBefore: string | null): void => {
    setBefore(followedBefore);
    choose(undefined);
    void cache.load(paths.course(courseId));
  };
  return (
    <Loaded<CourseOverview> path={path}>
      {(overview) => (
        <>
          <Head overview={overview} onShow={choose} onChanged={changed} />
          {before === null ? null : (
            <ChangedNotice
              courseId={courseId}
              before={before}
              overview={overview}
              onBack={() => changed(null)}
            />
          )}
          {children(overview)}
        </>
      )}
    </Loaded>
  );
}

interface HeadProps {
  readonly overview: CourseOverview;
  readonly onShow: (code: string | undefined) => void;
  readonly onChanged: (before: string) => void;
}

function Head({ overview, onShow, onChanged }: HeadProps): VNode {
  const texts = useTexts(followingTexts);
  const [changing, setChanging] = useState(false);
  const { certification, certifications, courseId, role } = overview;
  const isEnding = certification.status === 'ended-in-progress' || certification.status === 'ended';
  return (
    <>
      <CertificationChooser
        certifications={certifications}
        shown={certification.code}
        onShow={(code) =>
          onShow(certifications.some((one) => one.code === code && one.current) ? undefined : code)
        }
      />
      <div class="certification-row">
        <CertificationLine outline={certification} />
        {role === 'student' ? null : (
          <span class="certification-actions">
            <button type="button" class="link" onClick={() => setChanging(true)}>
              {texts.change}
            </button>
            {isEnding ? (
              <a href={href({ view: 'succession', from: certification.code, to: null })}>
                {texts.succession}
              </a>
            ) : null}
          </span>
        )}
      </div>
      {changing ? (
        <ChangeDialog
          courseId={courseId}
          onChanged={(before) => {
            setChanging(false);
            onChanged(before);
          }}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </>
  );
}
