import type { ScannedActivity } from '@blocmap/shared/protocol';

/**
 * A short text that two lists of activities share when they say the same, in whatever order. It
 * spares sending a whole course to the background on each page view; it decides nothing else, so
 * that a weak sum is enough. FNV-1a, 32 bits, added up; no text is put together for it.
 */
export function fingerprint(activities: readonly ScannedActivity[]): string {
  let sum = 0;
  for (const activity of activities) {
    let hash = mix(0x811c9dc5, activity.moduleKey);
    hash = mix(hash, activity.moduleType);
    hash = mix(hash, activity.sectionTitle);
    hash = mix(hash, activity.title);
    hash = Math.imul(hash ^ activity.sectionPosition, PRIME);
    hash = Math.imul(hash ^ activity.position, PRIME);
    sum = (sum + hash) | 0;
  }
  return `${activities.length}.${sum}`;
}

const PRIME = 0x01000193;

function mix(start: number, text: string): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  }
  // Where one text ends and the next begins counts too.
  return Math.imul(hash ^ text.length, PRIME);
}
