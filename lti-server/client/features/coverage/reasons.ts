import type { Contribution, Nature } from '@blocmap/shared/coverage';
import type { CourseOverview } from '@blocmap/shared/protocol';
import { href } from '../../navigation/index.ts';
import type { Reason } from '../../ui/index.ts';

/** The activities behind a number, by title. */
export function reasonsFor(
  overview: Pick<CourseOverview, 'courseId' | 'activities'>,
  contributions: readonly Contribution[],
  words: { readonly viaBlock: string },
  nature?: Nature,
): Reason[] {
  return contributions
    .filter((contribution) => nature === undefined || contribution.nature === nature)
    .map((contribution) => {
      const key = contribution.activity;
      const activity = overview.activities.find(({ moduleKey }) => moduleKey === key);
      return {
        key,
        title: activity?.title ?? key,
        nature: contribution.nature,
        notes: [activity?.sectionTitle, contribution.via === 'block' ? words.viaBlock : ''].filter(
          (note): note is string => note !== undefined && note !== '',
        ),
        href:
          activity === undefined
            ? null
            : href({ view: 'activity', courseId: overview.courseId, moduleKey: key }),
      };
    });
}
