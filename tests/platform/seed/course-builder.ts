import type {
  Course,
  CourseModule,
  Enrolment,
  ModuleType,
  PlatformData,
  Section,
} from '../state/model.ts';

export interface ActivitySeed {
  readonly type: Exclude<ModuleType, 'lti' | 'subsection'>;
  readonly name: string;
  readonly description?: string;
  readonly hidden?: boolean;
  /** Gives the activity a gradebook column out of this many points. */
  readonly gradedOutOf?: number;
}
/** A section inside a section. */
export interface SubsectionSeed {
  readonly type: 'subsection';
  readonly name: string;
  readonly activities: readonly ActivitySeed[];
}
export interface SectionSeed {
  readonly name: string;
  readonly summary?: string;
  readonly hidden?: boolean;
  readonly activities: readonly (ActivitySeed | SubsectionSeed)[];
}
export interface CourseSeed {
  readonly id: number;
  readonly shortName: string;
  readonly fullName: string;
  readonly summary: string;
  readonly format: Course['format'];
  readonly enrolments: readonly Omit<Enrolment, 'courseId'>[];
  readonly sections: readonly SectionSeed[];
}

/** The next ids, counted over the whole site, as Moodle's are. */
function lastIds(data: PlatformData) {
  const last = (records: readonly { readonly id: number }[]): number => records.at(-1)?.id ?? 0;
  return { section: last(data.sections), module: last(data.modules), item: last(data.lineItems) };
}

/** Adds a course with all its sections, activities and gradebook columns. */
export function addCourse(data: PlatformData, seed: CourseSeed): void {
  const ids = lastIds(data);
  let sectionNumber = 0;

  const addSection = (from: SectionSeed, parentCmid: number | null): Section => {
    const section: Section = {
      id: (ids.section += 1),
      courseId: seed.id,
      number: sectionNumber++,
      name: from.name,
      summary: from.summary ?? '',
      visible: from.hidden !== true,
      moduleIds: [],
      parentCmid,
    };
    data.sections.push(section);
    return section;
  };
  const addActivity = (from: ActivitySeed | SubsectionSeed, section: Section): CourseModule => {
    const graded = from.type === 'subsection' ? undefined : from.gradedOutOf;
    const module: CourseModule = {
      id: (ids.module += 1),
      courseId: seed.id,
      sectionId: section.id,
      type: from.type,
      instanceId: data.modules.filter(({ type }) => type === from.type).length + 1,
      name: from.name,
      description: from.type === 'subsection' ? '' : (from.description ?? ''),
      visible: from.type === 'subsection' || from.hidden !== true,
      link: null,
      completedBy: [],
    };
    data.modules.push(module);
    section.moduleIds.push(module.id);
    if (graded !== undefined) {
      data.lineItems.push({
        id: (ids.item += 1),
        courseId: seed.id,
        clientId: null,
        cmid: module.id,
        label: from.name,
        scoreMaximum: graded,
        resourceId: '',
        tag: '',
        startDateTime: null,
        endDateTime: null,
      });
    }
    return module;
  };

  const inner: (() => void)[] = [];
  const sectionIds = seed.sections.map((from) => {
    const section = addSection(from, null);
    for (const activity of from.activities) {
      const module = addActivity(activity, section);
      if (activity.type !== 'subsection') continue;
      // Moodle numbers the sections of subsections after those of the page.
      inner.push(() => {
        const own = addSection({ name: activity.name, activities: [] }, module.id);
        for (const child of activity.activities) addActivity(child, own);
      });
    }
    return section.id;
  });
  for (const addInner of inner) addInner();

  data.courses.push({
    id: seed.id,
    shortName: seed.shortName,
    fullName: seed.fullName,
    idNumber: seed.shortName,
    category: 'Baccalauréats professionnels',
    summary: seed.summary,
    format: seed.format,
    sectionIds,
  });
  data.enrolments.push(
    ...seed.enrolments.map((enrolment) => ({ ...enrolment, courseId: seed.id })),
  );
}
