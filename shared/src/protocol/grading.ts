/** Scores on tagged activities, on their way to the platform's gradebook. */
import { z } from 'zod';
import { BlockCode } from '../certification/index.ts';
import { Activity, CourseId, ModuleKey } from './mapping.ts';

/** Where a score is: waiting to be sent, in the gradebook, or refused by the platform. */
export const ScoreState = z.enum(['pending', 'sent', 'failed']);
export type ScoreState = z.infer<typeof ScoreState>;

export const LearnerScore = z.object({
  block: BlockCode,
  score: z.number(),
  maximum: z.number().positive(),
  state: ScoreState,
  /** ISO 8601 instant. */
  at: z.string(),
  /** Why it failed, or waits, as a stable code; null otherwise. */
  problem: z.string().nullable(),
  /** ISO 8601 instant of the next try to send it; null where none is to come. */
  nextAttemptAt: z.string().nullable(),
});

/** `GET /courses/{courseId}/activities/{moduleKey}/scores` */
export const GradeSheet = z.object({
  courseId: CourseId,
  activity: Activity,
  /** The blocks the activity serves: one gradebook column each, tagged with the block's code. */
  blocks: z.array(
    z.object({
      code: BlockCode,
      title: z.string(),
      maximum: z.number().positive(),
      /** The activity serves the block no more: its column stays for the grades in it, closed to new ones. */
      historical: z.boolean(),
    }),
  ),
  learners: z.array(
    z.object({
      userId: z.string(),
      /** From the platform's roster, shown and not stored; null where it gives none. */
      name: z.string().nullable(),
      scores: z.array(LearnerScore),
    }),
  ),
});
export type GradeSheet = z.infer<typeof GradeSheet>;

/** `POST /courses/{courseId}/activities/{moduleKey}/scores` */
export const ScoreRequest = z
  .object({
    userId: z.string().min(1).max(255),
    block: BlockCode,
    /** In points, of `maximum`. */
    score: z.number().min(0).max(1000),
    maximum: z.number().positive().max(1000).default(20),
    comment: z.string().max(2000).optional(),
  })
  .refine((request) => request.score <= request.maximum, {
    path: ['score'],
    error: 'expected a score no greater than its maximum',
  });
export type ScoreRequest = z.input<typeof ScoreRequest>;

export const ScoreResponse = z.object({
  userId: z.string(),
  moduleKey: ModuleKey,
  score: LearnerScore,
});
export type ScoreResponse = z.infer<typeof ScoreResponse>;

/** How many scores are on their way, or did not get there. */
const Deliveries = z.object({
  pending: z.number().int().min(0),
  failed: z.number().int().min(0),
  /** ISO 8601 instant of the next try; null where nothing waits. */
  nextAttemptAt: z.string().nullable(),
});

/** `GET /courses/{courseId}/deliveries`: the course's scores that the gradebook does not have. */
export const CourseDeliveries = Deliveries.extend({
  courseId: CourseId,
  /** Those with any, by title. */
  activities: z.array(Deliveries.extend({ moduleKey: ModuleKey, title: z.string() })),
});
export type CourseDeliveries = z.infer<typeof CourseDeliveries>;

/** `POST /courses/{courseId}/deliveries/retry`: which of the scores that the gradebook does not have. */
export const RetryRequest = z.object({
  /** Null: of every activity. */
  moduleKey: ModuleKey.nullable(),
  block: BlockCode.optional(),
  userId: z.string().min(1).max(255).optional(),
});
export type RetryRequest = z.infer<typeof RetryRequest>;
