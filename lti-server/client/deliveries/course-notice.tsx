import type { CourseDeliveries } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { paths, useResource } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { href } from '../navigation/index.ts';
import { DeliveryNotice } from './notice.tsx';
import { deliveriesTexts } from './texts.ts';
import { useRetry } from './use-retry.ts';

/** Scores that wait are asked after this often. */
const WATCH_MS = 8000;

/** What the gradebook does not have of a course, for its teachers. Says nothing until it knows. */
export function CourseDeliveriesNotice({ courseId }: { courseId: string }): VNode | null {
  const texts = useTexts(deliveriesTexts);
  const retry = useRetry(courseId);
  const { data, reload } = useResource<CourseDeliveries>(paths.deliveries(courseId));
  const waits = data !== null && data.pending > 0;
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(reload, WATCH_MS);
    return () => clearInterval(timer);
  }, [reload, waits]);
  if (data === null) return null;
  return (
    <DeliveryNotice counts={data} onRetry={() => void retry({ moduleKey: null })}>
      <p>
        {texts.activities}{' '}
        {data.activities.map(({ moduleKey, title, pending, failed }) => (
          <span key={moduleKey}>
            <a href={href({ view: 'evaluate', courseId, moduleKey })}>
              {texts.inActivity(title, pending + failed)}
            </a>{' '}
          </span>
        ))}
      </p>
    </DeliveryNotice>
  );
}
