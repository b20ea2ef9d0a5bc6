import { findSection } from './course-editing.ts';
import type { Course, CourseModule } from './model.ts';
import { nextId, type State } from './state.ts';

/**
 * Copies a course as Moodle's "copy course" does: the same sections and activities under new ids,
 * its teachers, no students and no grades. The copy remembers what it was made from.
 */
export function copyCourse(state: State, courseId: number, fullName: string): Course {
  const { data } = state;
  const original = data.courses.find(({ id }) => id === courseId);
  if (original === undefined) throw new Error(`There is no course ${courseId}.`);
  const copy: Course = {
    ...original,
    id: nextId(data.courses),
    fullName,
    shortName: `${original.shortName}-copie`,
    idNumber: '',
    originalCourseId: original.id,
    sectionIds: [],
  };
  data.courses.push(copy);
  const modules = new Map<number, CourseModule>();
  for (const section of data.sections.filter((one) => one.courseId === courseId)) {
    const id = nextId(data.sections);
    const moduleIds = section.moduleIds.map((cmid) => {
      const module = copyModule(state, cmid, copy.id, id);
      modules.set(cmid, module);
      return module.id;
    });
    data.sections.push({ ...section, id, courseId: copy.id, moduleIds });
    if (original.sectionIds.includes(section.id)) copy.sectionIds.push(id);
  }
  for (const id of data.sections.filter((one) => one.courseId === copy.id).map((one) => one.id)) {
    const section = findSection(state, id);
    const parent = section.parentCmid === null ? null : modules.get(section.parentCmid);
    section.parentCmid = parent?.id ?? null;
  }
  data.enrolments.push(
    ...data.enrolments
      .filter((one) => one.courseId === courseId && one.role !== 'student')
      .map((one) => ({ ...one, courseId: copy.id })),
  );
  state.changed();
  return copy;
}

function copyModule(
  { data }: State,
  cmid: number,
  courseId: number,
  sectionId: number,
): CourseModule {
  const module = data.modules.find(({ id }) => id === cmid);
  if (module === undefined) throw new Error(`There is no activity with cmid ${cmid}.`);
  const ofType = data.modules.filter(({ type }) => type === module.type);
  const copy: CourseModule = {
    ...module,
    id: nextId(data.modules),
    instanceId: Math.max(...ofType.map(({ instanceId }) => instanceId)) + 1,
    courseId,
    sectionId,
    completedBy: [],
  };
  data.modules.push(copy);
  return copy;
}
