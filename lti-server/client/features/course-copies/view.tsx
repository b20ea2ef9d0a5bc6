import type {
  CopyCarried,
  CourseCopies,
  CourseCopy,
  CourseOverview,
} from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths, useResource } from '../../api/index.ts';
import { presentActivities } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { Empty, Loaded, PageHead, useAnnounce } from '../../ui/index.ts';
import { Decided } from './decided.tsx';
import { Proposal } from './proposal.tsx';
import { courseCopiesTexts } from './texts.ts';
import { useCopies } from './use-copies.ts';

/** « Reprendre les liens »: what a copied course, or a re-created activity, can take over. */
export function CopiesView({ courseId }: { courseId: string }): VNode {
  const texts = useTexts(courseCopiesTexts);
  return (
    <div class="view view-copies" data-testid="view-copies">
      <PageHead title={texts.title} />
      <p>
        <a href={href({ view: 'mapping', courseId })}>{texts.back}</a>
      </p>
      <Loaded<CourseCopies> path={paths.copies(courseId)}>
        {(copies) => <CopiesBody copies={copies} />}
      </Loaded>
    </div>
  );
}

function CopiesBody({ copies }: { copies: CourseCopies }): VNode {
  const texts = useTexts(courseCopiesTexts);
  const announce = useAnnounce();
  const { courseId, copy, recreated } = copies;
  const actions = useCopies(courseId);
  const [done, setDone] = useState<CopyCarried | null>(null);
  const { data } = useResource<CourseOverview>(paths.course(courseId));
  const shared = {
    activities: presentActivities(data?.activities ?? []),
    actions,
    onCarried: (carried: CopyCarried): void => {
      setDone(carried);
      announce(texts.taken(carried.ties, carried.activities));
    },
  };
  // What was left out, or turned down, can still be taken over.
  const open = [copy, recreated].filter((one) => one !== null && isLeft(one));
  return (
    <>
      <Decided copy={copy} done={done} actions={actions} onUndone={() => setDone(null)} />
      {open.map((one) =>
        one === null ? null : <Proposal key={one.proposal} copy={one} {...shared} />,
      )}
      {open.length > 0 || copy !== null || done !== null ? null : (
        <Empty title={texts.nothingTitle}>
          <p>{texts.nothing}</p>
        </Empty>
      )}
    </>
  );
}

function isLeft({ certain, doubtful, orphans }: CourseCopy): boolean {
  return certain.length + doubtful.length + orphans.listed.length > 0;
}
