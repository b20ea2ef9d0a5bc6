import type { z } from 'zod';
import type {
  ActivityDetail,
  CourseOverview,
  ScanRequest,
  TagRequest,
  TagResponse,
} from '@blocmap/shared/protocol';
import {
  courseCertifications,
  dayInFrance,
  outlineOf,
  servedCertifications,
} from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Reader } from '../../store/index.ts';
import type { CourseAccess, Courses, Principal } from '../access/index.ts';
import { changeTags } from './change-tags.ts';
import { overviewEtag } from './etag.ts';
import {
  activityShape,
  courseOverview,
  isShown,
  seen,
  tagShape,
  tagsOn,
  type Shown,
} from './overview.ts';
import { readActivities, readActivity, readCourse, readTags, type CourseRow } from './records.ts';
import { saveScan } from './scan.ts';
import { undoChange } from './undo.ts';

/** What an overview is, or the word that the caller's copy still is it. */
export type FreshOverview =
  | { readonly etag: string; readonly notModified: true }
  | { readonly etag: string; readonly notModified: false; readonly overview: CourseOverview };

/**
 * Activities, tags and what they cover. Every function says no to whoever may not: see `Courses`.
 * `wanted` is the certification to show the course by: one that it serves (else `not-found`); left
 * out, the one that it follows.
 */
export interface Mapping {
  courseOverview(
    principal: Principal,
    courseId: string,
    wanted?: string,
    knownEtags?: readonly string[],
  ): Promise<FreshOverview>;
  activityDetail(
    principal: Principal,
    courseId: string,
    moduleKey: string,
    wanted?: string,
  ): Promise<z.infer<typeof ActivityDetail>>;
  saveScan(principal: Principal, courseId: string, scan: ScanRequest): Promise<CourseOverview>;
  changeTags(
    principal: Principal,
    courseId: string,
    request: z.output<typeof TagRequest>,
    wanted?: string,
  ): Promise<TagResponse>;
  undo(
    principal: Principal,
    courseId: string,
    undoId: string,
    wanted?: string,
  ): Promise<TagResponse>;
}

export function createMapping(context: AppContext, courses: Courses): Mapping {
  async function shownOf(reader: Reader, course: CourseRow, wanted?: string): Promise<Shown> {
    const served = await servedCertifications(context.certifications, reader, course);
    const shown = wanted === undefined ? served[0] : served.find((one) => one.code === wanted);
    if (shown === undefined) throw new ToolError('not-found', { text: 'certification-not-served' });
    const laid = await context.certifications.layer(reader, course.platformId, shown);
    return { served, shown, laid };
  }

  async function overview(
    principal: Principal,
    courseId: string,
    access: CourseAccess,
    wanted?: string,
  ) {
    const key = { platformId: principal.platformId, courseId };
    // The revision first: what is read after it may be newer than it says, never older, so that a
    // caller who holds on to it is told of every change.
    const { shown, ...content } = await context.store.read(async (reader) => {
      const course = await readCourse(reader, key);
      return {
        course,
        shown: await shownOf(reader, course, wanted),
        activities: await readActivities(reader, key),
        tags: await readTags(reader, key),
      };
    });
    return courseOverview(content, access, shown, dayInFrance(context.now()));
  }

  async function tagger(principal: Principal, courseId: string): Promise<CourseAccess> {
    const access = await courses.access(principal, courseId);
    if (!access.mayTag) throw new ToolError('forbidden');
    return access;
  }

  return {
    async courseOverview(principal, courseId, wanted, knownEtags = []) {
      const access = await courses.access(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      const { course, shown } = await context.store.read(async (reader) => {
        const row = await readCourse(reader, key);
        return { course: row, shown: await shownOf(reader, row, wanted) };
      });
      const day = dayInFrance(context.now());
      const etag = overviewEtag(course, access, shown, day);
      if (knownEtags.includes(etag)) return { etag, notModified: true };
      const made = await overview(principal, courseId, access, wanted);
      // Changed between the two reads: named by what it is, not by what it was.
      const current = { ...course, revision: made.revision };
      return {
        etag: overviewEtag(current, access, shown, day),
        notModified: false,
        overview: made,
      };
    },

    async activityDetail(principal, courseId, moduleKey, wanted) {
      const access = await courses.access(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      const { course, served, shown, laid, activity, tags } = await context.store.read(
        async (reader) => {
          const row = await readCourse(reader, key);
          return {
            course: row,
            ...(await shownOf(reader, row, wanted)),
            activity: await readActivity(reader, key, moduleKey),
            tags: await readTags(reader, key, [moduleKey]),
          };
        },
      );
      const visible = tags.filter((row) => seen(row, access));
      const own = principal.launch?.moduleKey === moduleKey;
      if (!own && !isShown(activity, access, new Set(visible.map((row) => row.moduleKey)))) {
        throw new ToolError('not-found');
      }
      const day = dayInFrance(context.now());
      return {
        courseId,
        activity: activityShape(activity, course),
        role: access.role,
        permissions: { tag: access.mayTag, grade: access.mayGrade },
        certification: outlineOf(shown, laid, day),
        certifications: courseCertifications(served, day),
        tags: tagsOn(shown, visible).map(tagShape),
      };
    },

    async saveScan(principal, courseId, scan) {
      const access = await tagger(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      const actor = { actorId: principal.userId, now: context.now() };
      await context.store.transact((transactor) => saveScan(transactor, key, scan, actor));
      return overview(principal, courseId, access);
    },

    async changeTags(principal, courseId, { changes }, wanted) {
      const access = await tagger(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      const now = context.now();
      const request = { changes, authorId: principal.userId, now };
      const undoId = await context.store.transact((transactor) =>
        changeTags(transactor, key, request, async (reader, course) => {
          const { served } = await shownOf(reader, course, wanted);
          return served;
        }),
      );
      return {
        overview: await overview(principal, courseId, access, wanted),
        undoId,
        savedAt: now.toISOString(),
      };
    },

    async undo(principal, courseId, undoId, wanted) {
      const access = await tagger(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      const now = context.now();
      const request = { undoId, actorId: principal.userId, now };
      const redoId = await context.store.transact(async (transactor) => {
        await shownOf(transactor, await readCourse(transactor, key), wanted);
        return undoChange(transactor, key, request);
      });
      return {
        overview: await overview(principal, courseId, access, wanted),
        undoId: redoId,
        savedAt: now.toISOString(),
      };
    },
  };
}
