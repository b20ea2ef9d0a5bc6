import { addLineItem, removeLineItem } from './gradebook.ts';
import type { CourseModule, LtiLink, ModuleType, Section } from './model.ts';
import { nextId, type State } from './state.ts';

/** What a course's editor asked for cannot be done. */
export class EditingError extends Error {
  override readonly name = 'EditingError';
}

export function findModule(state: State, cmid: number): CourseModule {
  const module = state.data.modules.find(({ id }) => id === cmid);
  if (!module) throw new EditingError(`There is no activity with cmid ${cmid}.`);
  return module;
}

export function findSection(state: State, id: number): Section {
  const section = state.data.sections.find((candidate) => candidate.id === id);
  if (!section) throw new EditingError(`There is no section ${id}.`);
  return section;
}

export function sectionByNumber(state: State, courseId: number, number: number): Section {
  const section = state.data.sections.find(
    (candidate) => candidate.courseId === courseId && candidate.number === number,
  );
  if (!section) throw new EditingError(`Course ${courseId} has no section number ${number}.`);
  return section;
}

export interface NewModule {
  readonly courseId: number;
  readonly sectionNumber: number;
  readonly type: ModuleType;
  readonly name: string;
  readonly description: string;
  readonly link: LtiLink | null;
}

/** Types that have a column in the gradebook, out of 20, when a teacher adds one. */
const GRADED: ReadonlySet<ModuleType> = new Set(['assign', 'quiz', 'h5pactivity', 'lesson']);

export function addModule(state: State, module: NewModule): CourseModule {
  const { data } = state;
  const section = sectionByNumber(state, module.courseId, module.sectionNumber);
  const { sectionNumber: _number, ...fields } = module;
  const added: CourseModule = {
    ...fields,
    id: nextId(data.modules),
    sectionId: section.id,
    instanceId:
      data.modules
        .filter(({ type }) => type === module.type)
        .reduce((highest, each) => Math.max(highest, each.instanceId), 0) + 1,
    visible: true,
    completedBy: [],
  };
  data.modules.push(added);
  section.moduleIds.push(added.id);
  if (GRADED.has(added.type)) {
    addLineItem(state, {
      courseId: added.courseId,
      clientId: null,
      cmid: added.id,
      label: added.name,
      scoreMaximum: 20,
      resourceId: '',
      tag: '',
      startDateTime: null,
      endDateTime: null,
    });
  }
  state.changed();
  return added;
}

export function renameModule(state: State, cmid: number, name: string): CourseModule {
  const module = findModule(state, cmid);
  const trimmed = name.trim();
  if (trimmed === '') throw new EditingError('An activity needs a name.');
  module.name = trimmed;
  for (const item of state.data.lineItems) if (item.cmid === cmid) item.label = trimmed;
  state.changed();
  return module;
}

export function showModule(state: State, cmid: number, visible: boolean): CourseModule {
  const module = findModule(state, cmid);
  module.visible = visible;
  state.changed();
  return module;
}

/** As Moodle: hiding a section hides what is in it, showing it shows it again. */
export function showSection(state: State, id: number, visible: boolean): Section {
  const section = findSection(state, id);
  section.visible = visible;
  for (const cmid of section.moduleIds) findModule(state, cmid).visible = visible;
  state.changed();
  return section;
}

/** Puts an activity before another one of any section of its course, or at a section's end. */
export function moveModule(
  state: State,
  cmid: number,
  to: { readonly sectionId: number; readonly beforeCmid: number | null },
): CourseModule {
  const module = findModule(state, cmid);
  const target = findSection(state, to.sectionId);
  if (target.courseId !== module.courseId) {
    throw new EditingError('An activity moves within its course.');
  }
  if (to.beforeCmid === cmid) return module;
  const from = findSection(state, module.sectionId);
  from.moduleIds = from.moduleIds.filter((id) => id !== cmid);
  const at = to.beforeCmid === null ? -1 : target.moduleIds.indexOf(to.beforeCmid);
  if (at < 0) target.moduleIds.push(cmid);
  else target.moduleIds.splice(at, 0, cmid);
  module.sectionId = target.id;
  state.changed();
  return module;
}

/** A copy right after the original, with a name that says so and columns of its own. */
export function duplicateModule(state: State, cmid: number, suffix: string): CourseModule {
  const original = findModule(state, cmid);
  if (original.type === 'subsection') {
    throw new EditingError('A subsection is not duplicated here.');
  }
  const copy: CourseModule = {
    ...structuredClone(original),
    id: nextId(state.data.modules),
    instanceId:
      Math.max(
        ...state.data.modules
          .filter(({ type }) => type === original.type)
          .map(({ instanceId }) => instanceId),
      ) + 1,
    name: `${original.name} ${suffix}`,
    completedBy: [],
  };
  state.data.modules.push(copy);
  const section = findSection(state, original.sectionId);
  section.moduleIds.splice(section.moduleIds.indexOf(cmid) + 1, 0, copy.id);
  for (const item of state.data.lineItems.filter((each) => each.cmid === cmid)) {
    const { id: _id, ...fields } = item;
    addLineItem(state, { ...fields, cmid: copy.id, label: copy.name });
  }
  state.changed();
  return copy;
}

export function deleteModule(state: State, cmid: number): void {
  const { data } = state;
  const module = findModule(state, cmid);
  const section = findSection(state, module.sectionId);
  section.moduleIds = section.moduleIds.filter((id) => id !== cmid);
  for (const item of data.lineItems.filter((each) => each.cmid === cmid)) {
    removeLineItem(state, item.id);
  }
  const inner = data.sections.find(({ parentCmid }) => parentCmid === cmid);
  for (const child of inner?.moduleIds ?? []) deleteModule(state, child);
  data.sections = data.sections.filter((each) => each !== inner);
  data.modules = data.modules.filter((each) => each !== module);
  state.changed();
}

export function completeModule(
  state: State,
  cmid: number,
  userId: number,
  done: boolean,
): CourseModule {
  const module = findModule(state, cmid);
  module.completedBy = module.completedBy.filter((id) => id !== userId);
  if (done) module.completedBy.push(userId);
  state.changed();
  return module;
}
