import { z } from 'zod';
import { CertificationCode } from '@blocmap/shared/certification';
import {
  ActivityDetail,
  CourseId,
  CourseOverview,
  ModuleKey,
  ScanRequest,
  TagRequest,
  TagResponse,
  UndoRequest,
} from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Mapping } from './mapping.ts';

interface Needs {
  readonly mapping: Mapping;
}

const Course = z.object({ courseId: CourseId });
const CourseActivity = z.object({ courseId: CourseId, moduleKey: ModuleKey });
/** Which of the certifications that the course serves to show it by. */
const By = z.object({ certification: CertificationCode.optional() });
const ANYONE = 'Anyone with a part in the course';
const TEACHERS = 'Teachers of the course';

export const mappingEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/courses/:courseId',
    name: 'getCourse',
    summary: 'The course: its activities, their tags and the coverage that follows from both.',
    access: 'paired',
    roles: ANYONE,
    errors: ['forbidden', 'course-unknown', 'not-found'],
    cached: true,
    params: Course,
    query: By,
    response: CourseOverview,
    handle: async ({ mapping }, { principal, params, query, knownEtags }) => {
      const fresh = await mapping.courseOverview(
        principal,
        params.courseId,
        query.certification,
        knownEtags,
      );
      return fresh.notModified
        ? { etag: fresh.etag, notModified: true }
        : { etag: fresh.etag, body: fresh.overview };
    },
  }),
  endpoint<Needs>()({
    method: 'put',
    path: '/courses/:courseId/activities',
    name: 'saveScan',
    summary: 'Remembers what a teacher’s course page shows now. Answers the course as it is then.',
    access: 'paired',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown', 'too-large'],
    params: Course,
    body: ScanRequest,
    response: CourseOverview,
    handle: async ({ mapping }, { principal, params, body }) => ({
      body: await mapping.saveScan(principal, params.courseId, body),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/courses/:courseId/tags',
    name: 'changeTags',
    summary: 'Ties activities to blocks and competences or takes ties away, all or nothing.',
    access: 'paired',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown', 'not-found', 'conflict', 'too-large'],
    params: Course,
    query: By,
    body: TagRequest,
    response: TagResponse,
    handle: async ({ mapping }, { principal, params, query, body }) => ({
      body: await mapping.changeTags(principal, params.courseId, body, query.certification),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/courses/:courseId/undo',
    name: 'undo',
    summary:
      'Takes a change of tags back within ten minutes, unless one of them was touched since.',
    access: 'paired',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown', 'not-found', 'conflict', 'undo-expired'],
    params: Course,
    query: By,
    body: UndoRequest,
    response: TagResponse,
    handle: async ({ mapping }, { principal, params, query, body }) => ({
      body: await mapping.undo(principal, params.courseId, body.undoId, query.certification),
    }),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/courses/:courseId/activities/:moduleKey',
    name: 'getActivity',
    summary: 'What one activity serves.',
    access: 'paired',
    roles: ANYONE,
    errors: ['forbidden', 'course-unknown', 'not-found'],
    params: CourseActivity,
    query: By,
    response: ActivityDetail,
    handle: async ({ mapping }, { principal, params, query }) => {
      const { courseId, moduleKey } = params;
      const { certification } = query;
      return { body: await mapping.activityDetail(principal, courseId, moduleKey, certification) };
    },
  }),
];
