import { addModule } from './course-editing.ts';
import { addLineItem } from './gradebook.ts';
import type { CourseModule, LineItem } from './model.ts';
import type { State } from './state.ts';
import { findTool } from './tools.ts';

/** A link to a tool, as deep linking or a teacher makes it. */
export interface NewLtiActivity {
  readonly clientId: string;
  readonly courseId: number;
  /** Number of the section of the page; 0 is the first. */
  readonly sectionNumber?: number;
  readonly title: string;
  readonly text?: string;
  readonly url?: string | null;
  readonly iconUrl?: string | null;
  readonly custom?: Readonly<Record<string, string>>;
  readonly lineItem?: {
    readonly scoreMaximum: number;
    readonly label?: string;
    readonly resourceId?: string;
    readonly tag?: string;
  } | null;
}

export interface LtiActivity {
  readonly cmid: number;
  readonly resourceLinkId: string;
  readonly lineItemId: number | null;
}

/**
 * Adds the link at a section's end, and its gradebook column.
 * @throws Error when the tool or the section is not there.
 */
export function addLtiActivity(state: State, activity: NewLtiActivity): LtiActivity {
  if (!findTool(state, activity.clientId)) {
    throw new Error(`Expected the client id of a registered tool, got "${activity.clientId}".`);
  }
  const module: CourseModule = addModule(state, {
    courseId: activity.courseId,
    sectionNumber: activity.sectionNumber ?? 0,
    type: 'lti',
    name: activity.title,
    description: activity.text ?? '',
    link: {
      clientId: activity.clientId,
      url: activity.url ?? null,
      custom: { ...activity.custom },
      iconUrl: activity.iconUrl ?? null,
      newWindow: false,
    },
  });
  const item: LineItem | null = activity.lineItem
    ? addLineItem(state, {
        courseId: activity.courseId,
        clientId: activity.clientId,
        cmid: module.id,
        // Moodle ignores the item's own label: the column has the activity's name.
        label: activity.title,
        scoreMaximum: activity.lineItem.scoreMaximum,
        resourceId: activity.lineItem.resourceId ?? '',
        tag: activity.lineItem.tag ?? '',
        startDateTime: null,
        endDateTime: null,
      })
    : null;
  return {
    cmid: module.id,
    resourceLinkId: String(module.instanceId),
    lineItemId: item?.id ?? null,
  };
}
