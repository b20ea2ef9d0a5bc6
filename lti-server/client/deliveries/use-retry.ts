import type { CourseDeliveries, RetryRequest } from '@blocmap/shared/protocol';
import { paths, toProblem, useApi } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { useAnnounce } from '../ui/index.ts';
import { deliveriesTexts } from './texts.ts';

/** Asks for scores to be tried again now, and has what the screen shows of them read anew. */
export function useRetry(courseId: string): (which: RetryRequest) => Promise<void> {
  const { api, cache } = useApi();
  const texts = useTexts(deliveriesTexts);
  const announce = useAnnounce();
  return async (which) => {
    try {
      const path = `${paths.deliveries(courseId)}/retry`;
      const answer = await api.send<CourseDeliveries>('POST', path, which);
      cache.write(paths.deliveries(courseId), answer);
      announce(texts.retried);
    } catch (thrown) {
      const problem = toProblem(thrown);
      announce(problem.kind === 'refused' ? problem.message : texts.notRetried);
    }
    if (which.moduleKey !== null) await cache.load(paths.scores(courseId, which.moduleKey));
  };
}
