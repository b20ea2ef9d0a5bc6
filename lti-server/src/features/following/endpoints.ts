import { z } from 'zod';
import { CertificationChoice, CertificationChoices, CourseId } from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Following } from './following.ts';

interface Needs {
  readonly following: Following;
}

const Course = z.object({ courseId: CourseId });
const STAFF = 'Teachers and heads of the course, administrators';

export const followingEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/courses/:courseId/certification',
    name: 'getCourseCertification',
    summary: 'The certifications that the course serves, and those that it could follow.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden', 'course-unknown'],
    params: Course,
    response: CertificationChoices,
    handle: async ({ following }, { principal, params }) => ({
      body: await following.choices(principal, params.courseId),
    }),
  }),
  endpoint<Needs>()({
    method: 'put',
    path: '/courses/:courseId/certification',
    name: 'setCourseCertification',
    summary:
      'Makes the course follow another certification. No tag moves; one that is in use stays beside it.',
    access: 'session',
    roles: STAFF,
    errors: ['forbidden', 'course-unknown', 'not-found'],
    params: Course,
    body: CertificationChoice,
    response: CertificationChoices,
    handle: async ({ following }, { principal, params, body }) => ({
      body: await following.follow(principal, params.courseId, body.code),
    }),
  }),
];
