import type { VNode } from 'preact';
import { ContentsBar } from '../contents/index.ts';
import { CopyBanner } from '../course-copies/index.ts';

/** What a teacher may have to know before the table: a copy, and where the activities come from. */
export function Above({ courseId }: { courseId: string }): VNode {
  return (
    <>
      <CopyBanner courseId={courseId} />
      <ContentsBar courseId={courseId} />
    </>
  );
}
