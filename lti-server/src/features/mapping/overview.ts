import { certificationOf, type Certification } from '@blocmap/shared/certification';
import { computeCoverage } from '@blocmap/shared/coverage';
import type { Activity, CourseOverview, Tag } from '@blocmap/shared/protocol';
import type { z } from 'zod';
import {
  courseCertifications,
  outlineOf,
  type HeldLayer,
  type Served,
} from '../../certifications/index.ts';
import type { CourseAccess } from '../access/index.ts';
import { isGradable } from './gradable.ts';
import type { ActivityRow, CourseRow, TagRow } from './records.ts';

type TagShape = z.infer<typeof Tag>;

/** What stands in the store for one course. */
export interface CourseContent {
  readonly course: CourseRow;
  readonly activities: readonly ActivityRow[];
  readonly tags: readonly TagRow[];
}

/** The certifications that a course serves, and the one of them that is asked for. */
export interface Shown {
  readonly served: Served;
  readonly shown: Certification;
  /** What the establishment lays over the one that is shown. */
  readonly laid: HeldLayer;
}

/**
 * The course by one certification, as a role sees it; tags on others are not its business. Proposed tags count nowhere and are shown to staff alone; an
 * activity that is gone is shown to teachers, who can still take its tags away, and counts nowhere.
 *
 * @param day  ISO day in France, for the registration's status
 */
export function courseOverview(
  content: CourseContent,
  access: CourseAccess,
  { served, shown: certification, laid }: Shown,
  day: string,
): CourseOverview {
  const { course } = content;
  const tags = tagsOn(certification, content.tags).filter((row) => seen(row, access));
  const taggedKeys = new Set(tags.map((row) => row.moduleKey));
  const present = content.activities.filter((row) => !row.gone && mayKnow(row, access));
  const shown = content.activities.filter((row) => isShown(row, access, taggedKeys));
  const shownKeys = new Set(shown.map((row) => row.moduleKey));
  const presentKeys = new Set(present.map((row) => row.moduleKey));
  const counting = tags.filter((row) => row.state !== 'proposed' && presentKeys.has(row.moduleKey));
  const coverage = computeCoverage(
    certification,
    counting.map((row) => ({ activity: row.moduleKey, target: row.target, nature: row.nature })),
  );
  return {
    courseId: course.courseId,
    title: course.title,
    role: access.role,
    permissions: { tag: access.mayTag, grade: access.mayGrade },
    revision: course.revision,
    certification: outlineOf(certification, laid, day),
    certifications: courseCertifications(served, day),
    activities: shown.map((row) => activityShape(row, course)),
    tags: tags.filter((row) => shownKeys.has(row.moduleKey)).map(tagShape),
    coverage: {
      activities: present.length,
      tagged: coverage.tagged.size,
      untagged: present
        .map((row) => row.moduleKey)
        .filter((moduleKey) => access.role !== 'student' && !coverage.tagged.has(moduleKey)),
      blocks: coverage.blocks,
      notServed: coverage.notServed,
    },
  };
}

/** Also those on what the certification no longer has: they can still be taken away. */
export function tagsOn({ code }: Certification, tags: readonly TagRow[]): TagRow[] {
  return tags.filter((row) => certificationOf(row.target) === code);
}

/**
 * A student is told of the activities that serve something: a teacher's page also lists those that
 * are hidden from students, and nobody needs their titles before.
 */
export function isShown(
  row: ActivityRow,
  access: CourseAccess,
  tagged: ReadonlySet<string>,
): boolean {
  if (!mayKnow(row, access)) return false;
  if (access.role === 'student') return !row.gone && tagged.has(row.moduleKey);
  return !row.gone || (access.role === 'teacher' && tagged.has(row.moduleKey));
}

/** What Moodle hides from students is not shown to them here, nor counted. */
function mayKnow(row: ActivityRow, access: CourseAccess): boolean {
  return access.role !== 'student' || !row.hidden;
}

export function activityShape(row: ActivityRow, course: CourseRow): Activity {
  return {
    moduleKey: row.moduleKey,
    title: row.title,
    moduleType: row.moduleType,
    sectionTitle: row.sectionTitle,
    sectionPosition: row.sectionPosition,
    position: row.position,
    gone: row.gone,
    gradable: isGradable(course),
  };
}

/** A student sees what counts; what a teacher still has to decide on is not shown. */
export function seen(row: Pick<TagRow, 'state'>, access: CourseAccess): boolean {
  return access.role !== 'student' || row.state !== 'proposed';
}

export function tagShape(row: TagRow): TagShape {
  const { moduleKey, target, nature, state, source, version } = row;
  return { moduleKey, target, nature, state, source, version };
}
