import type { Me } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { Frame } from '../../src/ui/frame.tsx';
import { frameTexts } from '../../src/ui/texts.ts';
import { paths, useResource } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { offeredViews, rightsIn, startRoute, useRoute } from '../navigation/index.ts';
import { Announcer } from '../ui/index.ts';
import { useLaunch } from '../session/index.ts';
import { Nav } from './nav.tsx';
import { Screen } from './screen.tsx';
import { SignOut } from './sign-out.tsx';
import { CrashBoundary } from './stopped.tsx';

/** The frame around the screen that the address names. */
export function App({ sessionId }: { sessionId: string }): VNode {
  const launch = useLaunch();
  const frame = useTexts(frameTexts);
  const route = useRoute(startRoute(launch), sessionId);
  const me = useResource<Me>(paths.me).data;
  const courseId = 'courseId' in route ? route.courseId : (launch.course?.id ?? null);
  const title =
    me?.courses.find((course) => course.courseId === courseId)?.title ??
    (launch.course?.id === courseId ? launch.course.title : null);
  const views = offeredViews(rightsIn(courseId, launch, me), launch);
  return (
    <Frame
      skipLabel={frame.skip}
      context={title}
      nav={
        <>
          <Nav views={views} current={route.view} courseId={courseId ?? ''} />
          <SignOut />
        </>
      }
      onSkip={(event) => {
        // The address stays the screen's: a reload comes back to it.
        event.preventDefault();
        document.getElementById('main')?.focus();
      }}
    >
      <Announcer>
        <CrashBoundary key={route.view}>
          <Screen route={route} />
        </CrashBoundary>
      </Announcer>
    </Frame>
  );
}
