import type { ScannedActivity } from '@blocmap/shared/protocol';

/**
 * A text that two lists of activities share when they say the same, in whatever order. It spares
 * sending a whole course to the background on each page view.
 *
 * No sum is made of it: the browser puts texts together and compares them by itself, whereas going
 * through 500 titles letter by letter took a page longer than everything else about its scan.
 */
export function fingerprint(activities: readonly ScannedActivity[]): string {
  return activities
    .map(
      ({ moduleKey, moduleType, sectionTitle, sectionPosition, position, title }) =>
        `${moduleKey}\t${moduleType}\t${sectionPosition}\t${position}\t${sectionTitle}\t${title}`,
    )
    .toSorted()
    .join('\n');
}
