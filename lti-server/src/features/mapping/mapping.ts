import type { z } from 'zod';
import type { Certification } from '@blocmap/shared/certification';
import type {
  ActivityDetail,
  CourseOverview,
  ScanRequest,
  TagRequest,
  TagResponse,
} from '@blocmap/shared/protocol';
import { dayInFrance, heldCertification, outlineOf } from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Reader } from '../../store/index.ts';
import type { CourseAccess, Courses, Principal } from '../access/index.ts';
import { changeTags } from './change-tags.ts';
import { overviewEtag } from './etag.ts';
import { activityShape, courseOverview, isShown, seen, tagShape } from './overview.ts';
import { readActivities, readActivity, readCourse, readTags, type CourseRow } from './records.ts';
import { saveScan } from './scan.ts';
import { undoChange } from './undo.ts';

/** What an overview is, or the word that the caller's copy still is it. */
export type FreshOverview =
  | { readonly etag: string; readonly notModified: true }
  | { readonly etag: string; readonly notModified: false; readonly overview: CourseOverview };

/** Activities, tags and what they cover. Every function says no to whoever may not: see `Courses`. */
export interface Mapping {
  courseOverview(
    principal: Principal,
    courseId: string,
    knownEtags?: readonly string[],
  ): Promise<FreshOverview>;
  activityDetail(
    principal: Principal,
    courseId: string,
    moduleKey: string,
  ): Promise<z.infer<typeof ActivityDetail>>;
  saveScan(principal: Principal, courseId: string, scan: ScanRequest): Promise<CourseOverview>;
  changeTags(
    principal: Principal,
    courseId: string,
    request: z.output<typeof TagRequest>,
  ): Promise<TagResponse>;
  undo(principal: Principal, courseId: string, undoId: string): Promise<TagResponse>;
}

export function createMapping(context: AppContext, courses: Courses): Mapping {
  const certificationOf = (reader: Reader, course: CourseRow): Promise<Certification> =>
    heldCertification(context.certifications, reader, {
      platformId: course.platformId,
      code: course.certificationCode,
    });

  async function overview(principal: Principal, courseId: string, access: CourseAccess) {
    const key = { platformId: principal.platformId, courseId };
    // The revision first: what is read after it may be newer than it says, never older, so that a
    // caller who holds on to it is told of every change.
    const { certification, ...content } = await context.store.read(async (reader) => {
      const course = await readCourse(reader, key);
      return {
        course,
        certification: await certificationOf(reader, course),
        activities: await readActivities(reader, key),
        tags: await readTags(reader, key),
      };
    });
    return courseOverview(content, access, certification, dayInFrance(context.now()));
  }

  async function tagger(principal: Principal, courseId: string): Promise<CourseAccess> {
    const access = await courses.access(principal, courseId);
    if (!access.mayTag) throw new ToolError('forbidden');
    return access;
  }

  return {
    async courseOverview(principal, courseId, knownEtags = []) {
      const access = await courses.access(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      const { course, certification } = await context.store.read(async (reader) => {
        const row = await readCourse(reader, key);
        return { course: row, certification: await certificationOf(reader, row) };
      });
      const day = dayInFrance(context.now());
      const etag = overviewEtag(course, access, certification, day);
      if (knownEtags.includes(etag)) return { etag, notModified: true };
      const made = await overview(principal, courseId, access);
      // Changed between the two reads: named by what it is, not by what it was.
      const current = { ...course, revision: made.revision };
      return {
        etag: overviewEtag(current, access, certification, day),
        notModified: false,
        overview: made,
      };
    },

    async activityDetail(principal, courseId, moduleKey) {
      const access = await courses.access(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      const { course, certification, activity, tags } = await context.store.read(async (reader) => {
        const row = await readCourse(reader, key);
        return {
          course: row,
          certification: await certificationOf(reader, row),
          activity: await readActivity(reader, key, moduleKey),
          tags: await readTags(reader, key, [moduleKey]),
        };
      });
      const shown = tags.filter((row) => seen(row, access));
      const own = principal.launch?.moduleKey === moduleKey;
      if (!own && !isShown(activity, access, new Set(shown.map((row) => row.moduleKey)))) {
        throw new ToolError('not-found');
      }
      return {
        courseId,
        activity: activityShape(activity, course),
        role: access.role,
        permissions: { tag: access.mayTag, grade: access.mayGrade },
        certification: outlineOf(certification, dayInFrance(context.now())),
        tags: shown.map(tagShape),
      };
    },

    async saveScan(principal, courseId, scan) {
      const access = await tagger(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      const actor = { actorId: principal.userId, now: context.now() };
      await context.store.transact((transactor) => saveScan(transactor, key, scan, actor));
      return overview(principal, courseId, access);
    },

    async changeTags(principal, courseId, { changes }) {
      const access = await tagger(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      const now = context.now();
      const request = { changes, authorId: principal.userId, now };
      const undoId = await context.store.transact((transactor) =>
        changeTags(transactor, key, request, certificationOf),
      );
      return {
        overview: await overview(principal, courseId, access),
        undoId,
        savedAt: now.toISOString(),
      };
    },

    async undo(principal, courseId, undoId) {
      const access = await tagger(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      const now = context.now();
      const request = { undoId, actorId: principal.userId, now };
      const redoId = await context.store.transact((transactor) =>
        undoChange(transactor, key, request),
      );
      return {
        overview: await overview(principal, courseId, access),
        undoId: redoId,
        savedAt: now.toISOString(),
      };
    },
  };
}
