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
  /** Why it failed, as a stable code; null otherwise. */
  problem: z.string().nullable(),
});

/** `GET /courses/{courseId}/activities/{moduleKey}/scores` */
export const GradeSheet = z.object({
  courseId: CourseId,
  activity: Activity,
  /** The blocks the activity serves: one gradebook column each, tagged with the block's code. */
  blocks: z.array(z.object({ code: BlockCode, title: z.string(), maximum: z.number().positive() })),
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
