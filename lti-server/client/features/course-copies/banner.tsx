import type { CourseCopies } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { paths, useResource } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { summaryOf } from './model.ts';
import { courseCopiesTexts } from './texts.ts';

/** « Ce cours est une copie de … » until somebody has decided; nothing is taken over before. */
export function CopyBanner({ courseId }: { courseId: string }): VNode | null {
  const texts = useTexts(courseCopiesTexts);
  const { data } = useResource<CourseCopies>(paths.copies(courseId));
  const copy = data?.copy?.state === 'open' ? data.copy : null;
  const recreated = data?.recreated ?? null;
  if (copy === null && recreated === null) return null;
  const again = (recreated?.certain.length ?? 0) + (recreated?.doubtful.length ?? 0);
  return (
    <div class="banner" data-testid="copy-banner">
      <div>
        {copy === null ? null : (
          <p>
            <strong>
              {(copy.proof === 'history' ? texts.isCopy : texts.looksLike)(copy.from.title)}
            </strong>{' '}
            {summaryOf(copy, texts)}
          </p>
        )}
        {recreated === null ? null : <p>{texts.recreatedBanner(again)}</p>}
      </div>
      <a class="button primary" href={href({ view: 'copies', courseId })}>
        {texts.look}
      </a>
    </div>
  );
}
