/**
 * What a launch hands to the page, as JSON in a data block: never in a URL, a cookie or a script.
 * Holds no names of people.
 */
import type { Launch } from '../lti/port.ts';
import type { Locale } from './define-texts.ts';

export const SESSION_BLOCK_ID = 'blocmap-session';

/** As much of a launch as the screens need. */
export interface LaunchView {
  readonly messageType: Launch['messageType'];
  readonly roles: Launch['roles'];
  readonly course: { readonly id: string; readonly title: string } | null;
  readonly moduleKey: string | null;
  readonly linkTitle: string | null;
  readonly deepLinking: {
    readonly acceptsMultiple: boolean;
    readonly acceptsLineItem: boolean;
  } | null;
}

export interface SessionBlock {
  readonly locale: Locale;
  /** The path that the tool stands below on its origin, without a final slash; empty at the root. */
  readonly base: string;
  /** Null on a page that was asked for without a launch. */
  readonly session: {
    readonly token: string;
    /** Whose session it is and what it is for: a later one of the same may take its place. */
    readonly holder: string;
    readonly launch: LaunchView;
  } | null;
}

/** The same for two launches of one person into one course, by one deployment and message. */
export function holderOf(launch: Launch): string {
  const { platformId, deploymentId, userId, messageType, course } = launch;
  return JSON.stringify([platformId, deploymentId, userId, messageType, course?.id ?? null]);
}

export function launchView(launch: Launch): LaunchView {
  return {
    messageType: launch.messageType,
    roles: launch.roles,
    course: launch.course && { id: launch.course.id, title: launch.course.title },
    moduleKey: launch.moduleKey,
    linkTitle: launch.resourceLink?.title ?? null,
    deepLinking: launch.deepLinking && {
      acceptsMultiple: launch.deepLinking.acceptsMultiple,
      acceptsLineItem: launch.deepLinking.acceptsLineItem,
    },
  };
}
