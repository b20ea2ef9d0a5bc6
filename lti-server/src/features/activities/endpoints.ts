import { z } from 'zod';
import {
  ContentsRefreshed,
  CourseContentsState,
  CourseId,
  WebServiceState,
  WebServiceToken,
} from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Activities } from './activities.ts';

interface Needs {
  readonly activities: Activities;
}

const Course = z.object({ courseId: CourseId });
const TEACHERS = 'Teachers of the course';
const ADMINISTRATORS = 'Administrators';

export const activitiesEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/courses/:courseId/contents',
    name: 'getContents',
    summary: 'Whether the platform itself lists the activities of the course, and since when.',
    access: 'session',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown'],
    params: Course,
    response: CourseContentsState,
    handle: async ({ activities }, { principal, params }) => ({
      body: await activities.state(principal, params.courseId),
    }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/courses/:courseId/contents/refresh',
    name: 'refreshContents',
    summary: 'Asks the platform for the activities of the course now.',
    access: 'session',
    roles: TEACHERS,
    errors: ['forbidden', 'course-unknown'],
    limit: 30,
    params: Course,
    response: ContentsRefreshed,
    handle: async ({ activities }, { principal, params }) => ({
      body: await activities.refresh(principal, params.courseId),
    }),
  }),
  endpoint<Needs>()({
    method: 'get',
    path: '/administration/web-service',
    name: 'getWebService',
    summary: 'Whether the school has given a key to its web services. The key itself is not told.',
    access: 'session',
    roles: ADMINISTRATORS,
    errors: ['forbidden'],
    response: WebServiceState,
    handle: async ({ activities }, { principal }) => ({
      body: await activities.webService(principal),
    }),
  }),
  endpoint<Needs>()({
    method: 'put',
    path: '/administration/web-service',
    name: 'setWebService',
    summary:
      'Keeps a key to the web services in place of the one before, and tries it on a course.',
    access: 'session',
    roles: ADMINISTRATORS,
    errors: ['forbidden', 'not-found'],
    limit: 30,
    body: WebServiceToken,
    response: WebServiceState,
    handle: async ({ activities }, { principal, body }) => ({
      body: await activities.setToken(principal, body.token),
    }),
  }),
  endpoint<Needs>()({
    method: 'delete',
    path: '/administration/web-service',
    name: 'removeWebService',
    summary: 'Forgets the key to the web services.',
    access: 'session',
    roles: ADMINISTRATORS,
    errors: ['forbidden'],
    response: WebServiceState,
    handle: async ({ activities }, { principal }) => ({
      body: await activities.removeToken(principal),
    }),
  }),
];
