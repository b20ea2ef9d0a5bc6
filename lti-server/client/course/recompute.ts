import { computeCoverage } from '@blocmap/shared/coverage';
import type { CourseOverview, Tag } from '@blocmap/shared/protocol';

/**
 * The overview as it will be with these tags, before the server has said so: the same function
 * counts on both sides, and neither counts proposals or activities that are gone.
 */
export function withTags(overview: CourseOverview, tags: readonly Tag[]): CourseOverview {
  const present = new Set(
    overview.activities.filter(({ gone }) => !gone).map(({ moduleKey }) => moduleKey),
  );
  const counting = tags.filter(
    ({ moduleKey, state }) => present.has(moduleKey) && state !== 'proposed',
  );
  const coverage = computeCoverage(
    overview.certification,
    counting.map(({ moduleKey, target, nature }) => ({ activity: moduleKey, target, nature })),
  );
  return {
    ...overview,
    tags: [...tags],
    coverage: {
      activities: present.size,
      tagged: coverage.tagged.size,
      untagged: [...present].filter((key) => !coverage.tagged.has(key)),
      blocks: coverage.blocks,
      notServed: coverage.notServed,
    },
  };
}
