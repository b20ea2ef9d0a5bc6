import { shortCode } from '@blocmap/shared/certification';
import type { LineItem } from '../../../lti/port.ts';
import type { ActivityRow } from '../records.ts';

/** Moodle's columns are 255 characters wide. */
const LONGEST_TITLE = 200;

/** What a column of ours is called in the gradebook. */
export function labelOf(title: string, blockCode: string): string {
  return `${title.slice(0, LONGEST_TITLE)} – ${shortCode(blockCode)}`;
}

export function resourceIdOf(moduleKey: string): string {
  return `blocmap:${moduleKey}`;
}

/** Ours among the columns with the block's tag: tied to the activity's link, or named after the activity. */
export function ownColumn(
  items: readonly LineItem[],
  activity: ActivityRow,
  blockCode: string,
): LineItem | undefined {
  const names = [resourceIdOf(activity.moduleKey)];
  const linkId = activity.resourceLinkId;
  // Named when only the link was known.
  if (linkId !== null) names.push(resourceIdOf(`link:${linkId}`));
  const ours = items.filter((item) => item.tag === blockCode);
  return (
    ours.find((item) => linkId !== null && item.resourceLinkId === linkId) ??
    ours.find((item) => item.resourceId !== null && names.includes(item.resourceId))
  );
}
