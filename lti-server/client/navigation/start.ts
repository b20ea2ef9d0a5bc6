import type { Me } from '@blocmap/shared/protocol';
import type { LaunchView } from '../../src/ui/session-block.ts';
import type { Route, ViewName } from './routes.ts';

/** What somebody may open, from all their roles together. */
export interface Rights {
  readonly courseId: string | null;
  /** May look at a course's mapping: teachers, heads, administrators. */
  readonly staff: boolean;
  readonly teacher: boolean;
  readonly student: boolean;
  readonly head: boolean;
  readonly administrator: boolean;
}

/** Rights in the course that is open: the launch's until the API has told the rest. */
export function rightsIn(courseId: string | null, launch: LaunchView, me: Me | null): Rights {
  const here = launch.course?.id === courseId;
  const roles = new Set(
    (me?.courses ?? []).filter((course) => course.courseId === courseId).map(({ role }) => role),
  );
  const teacher = roles.has('teacher') || (here && launch.roles.includes('teacher'));
  const administrator = me?.administrator ?? launch.roles.includes('administrator');
  return {
    courseId,
    staff: teacher || roles.has('administrator') || roles.has('head'),
    teacher,
    student: roles.has('student') || (here && launch.roles.includes('student')),
    head: me?.head ?? false,
    administrator,
  };
}

/** The first screen of a launch. */
export function startRoute(launch: LaunchView): Route {
  const courseId = launch.course?.id ?? null;
  const staff = launch.roles.includes('teacher');
  if (launch.messageType === 'deep-linking') return { view: 'new-activity' };
  if (courseId !== null && staff) return { view: 'mapping', courseId };
  if (launch.roles.includes('administrator')) return { view: 'administration' };
  if (courseId === null) return { view: 'extension' };
  const { moduleKey } = launch;
  return moduleKey === null ? { view: 'map', courseId } : { view: 'activity', courseId, moduleKey };
}

/** The screens in the navigation, in its order. */
export function offeredViews(rights: Rights, launch: LaunchView): ViewName[] {
  const views: ViewName[] = [];
  if (launch.messageType === 'deep-linking') views.push('new-activity');
  if (rights.courseId !== null && rights.staff) views.push('mapping', 'coverage');
  if (rights.courseId !== null && rights.teacher) views.push('evaluate');
  if (rights.courseId !== null && rights.student && !rights.staff) views.push('map');
  if (rights.head || rights.administrator) views.push('department');
  if (rights.staff || rights.head || rights.administrator) views.push('certifications');
  if (rights.administrator) views.push('administration');
  views.push('extension');
  return views;
}

/** The route of a screen in the navigation. */
export function routeTo(view: ViewName, courseId: string): Route {
  switch (view) {
    case 'mapping':
    case 'map':
    case 'copies':
      return { view, courseId };
    case 'coverage':
      return { view, courseId, target: null };
    case 'evaluate':
      return { view, courseId, moduleKey: null };
    case 'activity':
      return { view: 'map', courseId };
    case 'certification':
    case 'succession':
      return { view: 'certifications' };
    case 'import':
      return { view, draftId: null };
    default:
      return { view };
  }
}
