import type { PlatformContext } from '../../context.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import type { Course, CourseModule, PlatformData, Section, User } from '../../state/model.ts';
import { isStaff, mayEdit, roleIn } from '../../state/people.ts';

/** A course as one person sees it. */
export interface CourseView {
  readonly data: PlatformData;
  readonly course: Course;
  readonly user: User;
  /** Sees what students do not. */
  readonly staff: boolean;
  readonly mayEdit: boolean;
  /** May edit, and turned editing on. */
  readonly editing: boolean;
  readonly student: boolean;
}

/** Null when the course is not there or not for this person. */
export function viewCourse(
  context: PlatformContext,
  { user, session }: SignedIn,
  courseId: number,
): CourseView | null {
  const { data } = context.state;
  const course = data.courses.find(({ id }) => id === courseId);
  const role = roleIn(data, user, courseId);
  if (!course || role === null) return null;
  const editor = mayEdit(data, user, courseId);
  return {
    data,
    course,
    user,
    staff: isStaff(data, user, courseId),
    mayEdit: editor,
    editing: editor && session.editing,
    student: role === 'student',
  };
}

/** Sections of the page this person sees, in order. */
export function visibleSections(view: CourseView): Section[] {
  return view.course.sectionIds.flatMap((id) => {
    const section = view.data.sections.find((candidate) => candidate.id === id);
    return section && (section.visible || view.staff) ? [section] : [];
  });
}

/** Activities of a section this person sees, in order. */
export function visibleModules(view: CourseView, section: Section): CourseModule[] {
  return section.moduleIds.flatMap((id) => {
    const module = view.data.modules.find((candidate) => candidate.id === id);
    return module && (module.visible || view.staff) ? [module] : [];
  });
}
