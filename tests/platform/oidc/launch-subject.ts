import type { PlatformContext } from '../context.ts';
import { findUser } from '../state/people.ts';
import { findTool } from '../state/tools.ts';
import type { Course, CourseModule, Tool, User } from '../state/model.ts';
import type { MessageType, PendingLaunch } from '../issued/launches.ts';
import { rolesOf } from './roles.ts';

/** Everything the claims of one launch are made from. */
export interface LaunchSubject {
  readonly issuer: string;
  readonly tool: Tool;
  readonly user: User;
  readonly course: Course;
  /** The courses that it was copied from, the nearest first. */
  readonly history: readonly number[];
  /** The LTI activity; null for deep linking. */
  readonly module: CourseModule | null;
  readonly roles: readonly string[];
  /** Deep linking: the section the chosen items go to. */
  readonly sectionNumber: number;
  readonly messageType: MessageType;
  readonly targetLinkUri: string;
  readonly documentTarget: 'iframe' | 'window';
  readonly nonce: string;
  readonly siteName: string;
  readonly language: string;
}

/**
 * Gathers what a launch is about.
 * @throws Error when the user, tool or course went away meanwhile.
 */
export function launchSubject(
  context: PlatformContext,
  launch: Omit<PendingLaunch, 'id'>,
  nonce: string,
): LaunchSubject {
  const { data } = context.state;
  const user = findUser(data, launch.userId);
  const tool = findTool(context.state, launch.clientId);
  const course = data.courses.find(({ id }) => id === launch.courseId);
  const module = data.modules.find(({ id }) => id === launch.cmid) ?? null;
  if (!user || !tool || !course) {
    throw new Error('The launch names a user, a tool or a course that is not there.');
  }
  return {
    issuer: context.issuer,
    tool,
    user,
    course,
    history: historyOf(data.courses, course),
    module,
    roles: rolesOf(data, user, course.id),
    sectionNumber: launch.sectionNumber ?? 0,
    messageType: launch.messageType,
    targetLinkUri: launch.targetLinkUri,
    documentTarget: launch.documentTarget,
    nonce,
    siteName: data.siteName,
    language: data.language,
  };
}

function historyOf(courses: readonly Course[], course: Course): number[] {
  const history: number[] = [];
  let parent = course.originalCourseId;
  while (parent !== undefined && !history.includes(parent)) {
    history.push(parent);
    const id = parent;
    parent = courses.find((one) => one.id === id)?.originalCourseId;
  }
  return history;
}
