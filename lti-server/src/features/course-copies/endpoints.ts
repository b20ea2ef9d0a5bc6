import { z } from 'zod';
import {
  CopyCarried,
  CopyCarryRequest,
  CopyDismissal,
  CourseCopies,
  CourseId,
  UndoRequest,
} from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { CourseCopiesService } from './copies.ts';

interface Needs {
  readonly courseCopies: CourseCopiesService;
}

const Course = z.object({ courseId: CourseId });
const TEACHERS = 'Teachers of the course';

export const courseCopiesEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/courses/:courseId/copies',
    name: 'getCopies',
    summary: 'What could be taken over from the course that this one was made from.',
    access: 'session',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown'],
    params: Course,
    response: CourseCopies,
    handle: async ({ courseCopies }, { principal, params }) => ({
      body: await courseCopies.proposals(principal, params.courseId),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/courses/:courseId/copies/carry',
    name: 'carryCopy',
    summary: 'Takes over the tags of the former course as they were shown, in one step.',
    access: 'session',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown', 'not-found', 'conflict'],
    params: Course,
    body: CopyCarryRequest,
    response: CopyCarried,
    handle: async ({ courseCopies }, { principal, params, body }) => ({
      body: await courseCopies.carry(principal, params.courseId, body),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/courses/:courseId/copies/dismiss',
    name: 'dismissCopy',
    summary: 'Takes nothing over from that course, and offers it no more by itself.',
    access: 'session',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown', 'not-found'],
    params: Course,
    body: CopyDismissal,
    response: CourseCopies,
    handle: async ({ courseCopies }, { principal, params, body }) => ({
      body: await courseCopies.dismiss(principal, params.courseId, body.fromCourseId),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/courses/:courseId/copies/undo',
    name: 'undoCopy',
    summary: 'Takes back what was taken over, unless one of its tags was touched since.',
    access: 'session',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown', 'not-found', 'conflict'],
    params: Course,
    body: UndoRequest,
    response: CourseCopies,
    handle: async ({ courseCopies }, { principal, params, body }) => ({
      body: await courseCopies.undo(principal, params.courseId, body.undoId),
    }),
  }),
];
