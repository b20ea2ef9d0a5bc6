import { z } from 'zod';
import {
  CourseDeliveries,
  CourseId,
  GradeSheet,
  ModuleKey,
  MyScores,
  RetryRequest,
  ScoreRequest,
  ScoreResponse,
} from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Grading } from './grading.ts';

interface Needs {
  readonly grading: Grading;
}

const CourseActivity = z.object({ courseId: CourseId, moduleKey: ModuleKey });
const TEACHERS = 'Teachers of the course';

export const gradingEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/courses/:courseId/activities/:moduleKey/scores',
    name: 'getGradeSheet',
    summary:
      'The learners of the course and their scores on one activity, a column for each block.',
    access: 'session',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown', 'not-found'],
    params: CourseActivity,
    response: GradeSheet,
    handle: async ({ grading }, { principal, params }) => ({
      body: await grading.sheet(principal, params.courseId, params.moduleKey),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/courses/:courseId/activities/:moduleKey/scores',
    name: 'postScore',
    summary: 'Keeps a learner’s score for a block and sends it to the platform’s gradebook.',
    access: 'session',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown', 'not-found', 'conflict'],
    params: CourseActivity,
    body: ScoreRequest,
    response: ScoreResponse,
    handle: async ({ grading }, { principal, params, body }) => ({
      body: await grading.post(principal, params.courseId, params.moduleKey, body),
    }),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/courses/:courseId/my-scores',
    name: 'getMyScores',
    summary: 'The bearer’s own scores in the course, nobody else’s.',
    access: 'paired',
    roles: 'Anyone with a part in the course, for themself',
    errors: ['forbidden', 'course-unknown'],
    params: z.object({ courseId: CourseId }),
    response: MyScores,
    handle: async ({ grading }, { principal, params }) => ({
      body: await grading.own(principal, params.courseId),
    }),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/courses/:courseId/deliveries',
    name: 'getDeliveries',
    summary: 'The course’s scores that wait for the gradebook, or that it refused.',
    access: 'session',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown'],
    params: z.object({ courseId: CourseId }),
    response: CourseDeliveries,
    handle: async ({ grading }, { principal, params }) => ({
      body: await grading.deliveries(principal, params.courseId),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/courses/:courseId/deliveries/retry',
    name: 'retryDeliveries',
    summary: 'Has scores that wait, or that were refused, tried within seconds.',
    access: 'session',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown'],
    params: z.object({ courseId: CourseId }),
    body: RetryRequest,
    response: CourseDeliveries,
    handle: async ({ grading }, { principal, params, body }) => ({
      body: await grading.retry(principal, params.courseId, body),
    }),
  }),
];
