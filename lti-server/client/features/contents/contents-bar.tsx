import type { ContentsRefreshed, CourseContentsState } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths, toProblem, useApi, useResource, type ApiProblem } from '../../api/index.ts';
import { formatDateTime, useLocale, useTexts } from '../../i18n/index.ts';
import { ProblemBanner, useAnnounce } from '../../ui/index.ts';
import { webServiceProblems } from '../../../src/ui/web-service-problems.ts';
import { contentsTexts } from './texts.ts';

/**
 * When the platform itself was last asked for the activities, and a button to ask now; nothing at
 * all where the school has given no key to its web services.
 */
export function ContentsBar({ courseId }: { courseId: string }): VNode | null {
  const texts = useTexts(contentsTexts);
  const problems = useTexts(webServiceProblems);
  const locale = useLocale();
  const announce = useAnnounce();
  const { api, cache } = useApi();
  const { data: state } = useResource<CourseContentsState>(paths.contents(courseId));
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  if (state === null || !state.offered) return null;

  const refresh = async (): Promise<void> => {
    setAsking(true);
    setProblem(null);
    try {
      const done = await api.send<ContentsRefreshed>('POST', paths.refreshContents(courseId), {});
      cache.write(paths.contents(courseId), done);
      if (done.added + done.changed + done.gone > 0) {
        await Promise.all([cache.load(paths.course(courseId)), cache.load(paths.copies(courseId))]);
      }
      const words = outcome(done, texts);
      setSaid(words);
      announce(words);
    } catch (thrown) {
      setProblem(toProblem(thrown));
    } finally {
      setAsking(false);
    }
  };
  return (
    <section class="contents-bar" aria-label={texts.region} data-testid="contents-bar">
      <p>
        {state.readAt === null ? texts.never : texts.readAt(formatDateTime(locale, state.readAt))}{' '}
        <span class="quiet">{said}</span>
      </p>
      <button type="button" class="button small" disabled={asking} onClick={() => void refresh()}>
        {asking ? texts.refreshing : texts.refresh}
      </button>
      {problem === null ? null : (
        <ProblemBanner title={texts.failed} problem={problem} onRetry={() => void refresh()} />
      )}
      {state.problem === null ? null : (
        <p class="banner banner-warning">{problems[`problem-${state.problem}`]}</p>
      )}
      {state.problem === null && state.readAt !== null && !state.complete ? (
        <p class="quiet">{texts.incomplete}</p>
      ) : null}
    </section>
  );
}

function outcome(
  { outcome: how, added, changed, gone }: ContentsRefreshed,
  texts: (typeof contentsTexts)['fr'],
): string {
  if (how === 'busy') return texts.busy;
  if (how !== 'read') return texts.failed;
  return added + changed + gone === 0 ? texts.nothing : texts.done(added, changed, gone);
}
