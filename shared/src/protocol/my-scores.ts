/** What a learner may know of their own scores; nobody else's are in it. */
import { z } from 'zod';
import { BlockCode } from '../certification/index.ts';
import { CourseId, ModuleKey } from './mapping.ts';

/** `GET /courses/{courseId}/my-scores`: the bearer's own, of activities that are still in the course. */
export const MyScores = z.object({
  courseId: CourseId,
  scores: z.array(
    z.object({
      moduleKey: ModuleKey,
      /** The activity's. */
      title: z.string(),
      block: BlockCode,
      /** In points, of `maximum`. */
      score: z.number(),
      maximum: z.number().positive(),
      /** True once the platform's gradebook has it. */
      inGradebook: z.boolean(),
      /** ISO 8601 instant. */
      at: z.string(),
    }),
  ),
});
export type MyScores = z.infer<typeof MyScores>;
