import { z } from 'zod';
import { CourseId } from './mapping.ts';

/** Why the platform's web service did not tell: what a person can do something about. */
export const WebServiceProblem = z.enum([
  /** No answer, or none in time. */
  'unreachable',
  'too-large',
  /** The address leads elsewhere: the site has moved. */
  'redirected',
  /** Web services, or their REST protocol, are switched off. */
  'disabled',
  /** The token is not one, or no longer. */
  'token',
  /** The token is good but not for this: service off, function left out, expired, wrong network. */
  'access',
  /** The account behind the token cannot be used. */
  'account',
  /** The account may not see this course. */
  'course-access',
  'course-unknown',
  'maintenance',
  /** It is not the answer of a web service. */
  'malformed',
  'refused',
]);
export type WebServiceProblem = z.infer<typeof WebServiceProblem>;

const Instant = z.iso.datetime();

/** `GET /courses/{courseId}/contents`: whether the platform itself lists the activities. */
export const CourseContentsState = z.object({
  courseId: CourseId,
  /** The school has given a key to its web services. */
  offered: z.boolean(),
  /** The last time that the platform told; null: never. */
  readAt: Instant.nullable(),
  /** The account sees hidden activities too: what it does not list is not there. */
  complete: z.boolean(),
  problem: WebServiceProblem.nullable(),
});
export type CourseContentsState = z.infer<typeof CourseContentsState>;

/** `POST /courses/{courseId}/contents/refresh` */
export const ContentsRefreshed = CourseContentsState.extend({
  /** `busy`: somebody else is asking at this moment. `failed`: see `problem`; nothing was changed. */
  outcome: z.enum(['read', 'busy', 'failed', 'not-offered']),
  added: z.number().int().min(0),
  changed: z.number().int().min(0),
  gone: z.number().int().min(0),
});
export type ContentsRefreshed = z.infer<typeof ContentsRefreshed>;

/** `GET /administration/web-service`: the school's key to its web services. The key is never told. */
export const WebServiceState = z.object({
  /** False for a kind of platform whose web services the tool does not know. */
  possible: z.boolean(),
  /** The only site that is ever asked. */
  issuer: z.string(),
  /** When the key was given; null: there is none. */
  setAt: Instant.nullable(),
  lastReadAt: Instant.nullable(),
  problem: WebServiceProblem.nullable(),
  problemAt: Instant.nullable(),
});
export type WebServiceState = z.infer<typeof WebServiceState>;

/** `PUT /administration/web-service` */
export const WebServiceToken = z.object({
  token: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9]{20,128}$/),
});
