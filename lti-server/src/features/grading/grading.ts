import type { z } from 'zod';
import { blockOf } from '@blocmap/shared/certification';
import type {
  CourseDeliveries,
  GradeSheet,
  MyScores,
  RetryRequest,
  ScoreRequest,
  ScoreResponse,
} from '@blocmap/shared/protocol';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Courses, Principal } from '../access/index.ts';
import { isGradable } from '../mapping/index.ts';
import type { Roster } from '../roster/index.ts';
import { readDeliveries, retryDeliveries } from './deliveries.ts';
import { createDelivery } from './delivery.ts';
import { learnersOf } from './learners.ts';
import { queueOverlooked } from './outbox/index.ts';
import { readOwnScores } from './own-scores.ts';
import { recordScore } from './record-score.ts';
import { readGraded, readTargets } from './records.ts';
import { readSentScore, scoreShape } from './score-shape.ts';
import { readSheet } from './sheet.ts';

/** Scores of learners, into the platform's gradebook. Only teachers of the course; a student sees their own. */
export interface Grading {
  sheet(principal: Principal, courseId: string, moduleKey: string): Promise<GradeSheet>;
  /** Keeps the score, then sends it; a platform that is down gets it later. */
  post(
    principal: Principal,
    courseId: string,
    moduleKey: string,
    request: z.output<typeof ScoreRequest>,
  ): Promise<ScoreResponse>;
  own(principal: Principal, courseId: string): Promise<MyScores>;
  /** What the gradebook does not have. */
  deliveries(principal: Principal, courseId: string): Promise<CourseDeliveries>;
  /** Has what failed or waits tried soon; the answer is how things stand before that. */
  retry(principal: Principal, courseId: string, request: RetryRequest): Promise<CourseDeliveries>;
  /** Sends what is due, of all platforms. Resolves to how many entries it worked on. */
  deliverDue(signal?: AbortSignal): Promise<number>;
  /** Queues what ought to be queued: columns whose activity or tags changed, and what was overlooked. */
  queueOverlooked(): Promise<void>;
}

export function createGrading(context: AppContext, courses: Courses, roster: Roster): Grading {
  const { store, now } = context;
  const delivery = createDelivery(context);

  async function mayGrade(principal: Principal, courseId: string): Promise<void> {
    const access = await courses.access(principal, courseId);
    if (!access.mayGrade) {
      const text = access.role === 'teacher' ? { text: 'session-only' as const } : {};
      throw new ToolError('forbidden', text);
    }
  }

  return {
    async sheet(principal, courseId, moduleKey) {
      await mayGrade(principal, courseId);
      return readSheet(context, roster, { platformId: principal.platformId, courseId, moduleKey });
    },

    async post(principal, courseId, moduleKey, request) {
      await mayGrade(principal, courseId);
      const key = { platformId: principal.platformId, courseId, moduleKey };
      const { course, targets } = await store.read(async (reader) => ({
        ...(await readGraded(reader, key)),
        targets: await readTargets(reader, key),
      }));
      if (!isGradable(course)) throw new ToolError('conflict', { text: 'grading-not-offered' });
      if (!targets.some((target) => blockOf(target) === request.block)) {
        throw new ToolError('invalid-request', {
          text: 'scored-block-not-served',
          details: [{ path: 'body.block', expected: 'a block that the activity serves' }],
        });
      }
      const scoreKey = { ...key, blockCode: request.block, userId: request.userId };
      const learners = await learnersOf(context, roster, course);
      if (!learners.has(request.userId))
        throw new ToolError('not-found', { text: 'learner-unknown' });
      await store.transact((transactor) =>
        recordScore(transactor, scoreKey, {
          score: request.score,
          maximum: request.maximum,
          comment: request.comment ?? null,
          actorId: principal.userId,
          now: now(),
        }),
      );
      await delivery.send(scoreKey);
      const sent = await store.read((reader) => readSentScore(reader, scoreKey));
      if (sent === undefined) throw new ToolError('conflict');
      return { userId: request.userId, moduleKey, score: scoreShape(sent) };
    },

    async own(principal, courseId) {
      await courses.access(principal, courseId);
      const { platformId, userId } = principal;
      return store.read((reader) => readOwnScores(reader, { platformId, courseId, userId }));
    },

    async deliveries(principal, courseId) {
      await mayGrade(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      return store.read((reader) => readDeliveries(reader, key));
    },

    async retry(principal, courseId, request) {
      await mayGrade(principal, courseId);
      const key = { platformId: principal.platformId, courseId };
      return store.transact(async (transactor) => {
        await retryDeliveries(transactor, key, request, now());
        return readDeliveries(transactor, key);
      });
    },

    deliverDue: (signal) => delivery.deliverDue(signal),
    queueOverlooked: () => queueOverlooked(store, now()),
  };
}
