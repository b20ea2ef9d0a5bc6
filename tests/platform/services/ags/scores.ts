import type { Request, Response } from 'express';
import { z } from 'zod';
import type { PlatformContext } from '../../context.ts';
import { recordScore, scoreOf } from '../../state/gradebook.ts';
import { enrolmentsOf } from '../../state/people.ts';
import { AGS_SCOPES } from '../../state/tools.ts';
import { isOfType, ServiceError } from '../bearer.ts';
import { SCORE } from './media-types.ts';
import { ownItem } from '../own-items.ts';

const bodySchema = z
  .object({
    userId: z.union([z.string(), z.number()]).transform(String),
    timestamp: z.iso.datetime({ offset: true }),
    scoreGiven: z.number().min(0).nullish(),
    scoreMaximum: z.number().positive().nullish(),
    comment: z.string().default(''),
    activityProgress: z.enum(['Initialized', 'Started', 'InProgress', 'Submitted', 'Completed']),
    gradingProgress: z.enum(['FullyGraded', 'Pending', 'PendingManual', 'Failed', 'NotReady']),
  })
  .refine(
    (score) => typeof score.scoreGiven !== 'number' || typeof score.scoreMaximum === 'number',
    {
      path: ['scoreMaximum'],
      message: 'expected with scoreGiven',
    },
  );

const seconds = (timestamp: string): number => Math.floor(Date.parse(timestamp) / 1000);

/** POST: a grade. Its timestamp must be at least a second later than the last one's. */
export function postScore(context: PlatformContext, request: Request, response: Response): void {
  const { item } = ownItem(context, request, [AGS_SCOPES.score]);
  if (!isOfType(request, SCORE)) throw new ServiceError(400, `Content-Type: expected ${SCORE}.`);
  const parsed = bodySchema.safeParse(request.body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ServiceError(400, `score: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const score = parsed.data;
  const userId = Number(score.userId);
  const enrolment = enrolmentsOf(context.state.data, item.courseId).find(
    (candidate) => candidate.userId === userId,
  );
  if (enrolment?.role !== 'student') {
    throw new ServiceError(404, `userId: "${score.userId}" has no grades in this course.`);
  }
  const last = scoreOf(context.state, item.id, userId);
  if (last && seconds(score.timestamp) <= seconds(last.timestamp)) {
    throw new ServiceError(409, `timestamp: expected later than ${last.timestamp}.`);
  }
  const accepted = {
    lineItemId: item.id,
    userId,
    timestamp: score.timestamp,
    scoreGiven: score.scoreGiven ?? null,
    scoreMaximum: score.scoreMaximum ?? null,
    activityProgress: score.activityProgress,
    gradingProgress: score.gradingProgress,
    comment: score.comment,
  };
  recordScore(context.state, accepted);
  context.acceptedScores.push(accepted);
  response.status(200).end();
}
