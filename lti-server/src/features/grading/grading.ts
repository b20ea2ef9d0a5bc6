import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { blockOf } from '@blocmap/shared/certification';
import { blocksOf } from '@blocmap/shared/coverage';
import type { GradeSheet, MyScores, ScoreRequest, ScoreResponse } from '@blocmap/shared/protocol';
import { servedCertifications, type Served } from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { describeError, ToolError } from '../../http/index.ts';
import { activity, enrolment, score } from '../../store/index.ts';
import type { Courses, Principal } from '../access/index.ts';
import { writeJournal } from '../journal/index.ts';
import { activityShape, isGradable } from '../mapping/index.ts';
import type { Roster } from '../roster/index.ts';
import { createDelivery } from './delivery.ts';
import {
  ofScore,
  readGraded,
  readMaxima,
  readScore,
  readScores,
  readTargets,
  servicesOf,
  type CourseRow,
  type ScoreRow,
} from './records.ts';

const USUAL_MAXIMUM = 20;

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
  deliverPending(): Promise<void>;
}

export function createGrading(context: AppContext, courses: Courses, roster: Roster): Grading {
  const { store } = context;
  const delivery = createDelivery(context);

  async function mayGrade(principal: Principal, courseId: string): Promise<void> {
    const access = await courses.access(principal, courseId);
    if (!access.mayGrade) {
      const text = access.role === 'teacher' ? { text: 'session-only' as const } : {};
      throw new ToolError('forbidden', text);
    }
  }

  /** The course's learners by id, with their names where the platform gives them now. */
  async function learnersOf(course: CourseRow): Promise<Map<string, string | null>> {
    if (course.membershipsUrl !== null) {
      try {
        const members = await roster.members(servicesOf(course));
        const active = members.filter((one) => one.active && one.roles.includes('student'));
        return new Map(active.map((one) => [one.userId, one.name]));
      } catch (error) {
        context.log.warn({ problem: describeError(error) }, 'the roster could not be read');
      }
    }
    const { platformId, courseId } = course;
    const rows = await store.read((reader) =>
      reader
        .select({ userId: enrolment.userId })
        .from(enrolment)
        .where(
          and(
            eq(enrolment.platformId, platformId),
            eq(enrolment.courseId, courseId),
            eq(enrolment.role, 'student'),
          ),
        ),
    );
    return new Map(rows.map((row) => [row.userId, null]));
  }

  return {
    async sheet(principal, courseId, moduleKey) {
      await mayGrade(principal, courseId);
      const key = { platformId: principal.platformId, courseId, moduleKey };
      const found = await store.read(async (reader) => {
        const graded = await readGraded(reader, key);
        const blocks = blocksOf(await readTargets(reader, key));
        return {
          ...graded,
          blocks,
          served: await servedCertifications(context.certifications, reader, graded.course),
          maxima: blocks.length === 0 ? [] : await readMaxima(reader, key, blocks),
          scores: await readScores(reader, key),
        };
      });
      const maxima = new Map(found.maxima.map((row) => [row.blockCode, row.maximum]));
      const learners = await learnersOf(found.course);
      // Whoever left the course keeps the scores that were given.
      for (const row of found.scores) {
        if (!learners.has(row.userId)) learners.set(row.userId, null);
      }
      return {
        courseId,
        activity: activityShape(found.activity, found.course),
        blocks: inFicheOrder(found.blocks, found.served).map((block) => ({
          ...block,
          maximum: maxima.get(block.code) ?? USUAL_MAXIMUM,
        })),
        learners: [...learners]
          .map(([userId, name]) => ({
            userId,
            name,
            scores: found.scores.filter((row) => row.userId === userId).map(scoreShape),
          }))
          .toSorted(byName),
      };
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
      const learners = await learnersOf(course);
      if (!learners.has(request.userId))
        throw new ToolError('not-found', { text: 'learner-unknown' });
      await store.transact(async (transactor) => {
        const before = await readScore(transactor, scoreKey);
        // Each scoring has a time of its own: by it a delivery knows which one it has sent.
        const scoredAt = new Date(
          Math.max(context.now().getTime(), (before?.scoredAt.getTime() ?? 0) + 1),
        );
        const row = {
          score: request.score,
          maximum: request.maximum,
          comment: request.comment ?? null,
          state: 'pending' as const,
          problem: null,
          attempts: 0,
          scoredBy: principal.userId,
          scoredAt,
        };
        if (before === undefined) await transactor.insert(score).values({ ...scoreKey, ...row });
        else await transactor.update(score).set(row).where(ofScore(scoreKey));
        await writeJournal(transactor, {
          platformId: key.platformId,
          courseId,
          actorId: principal.userId,
          action: 'score.recorded',
          detail: { moduleKey, block: request.block, userId: request.userId },
          at: scoredAt,
        });
      });
      const sent = await delivery.send(scoreKey);
      if (sent === undefined) throw new ToolError('conflict');
      return { userId: request.userId, moduleKey, score: scoreShape(sent) };
    },

    async own(principal, courseId) {
      await courses.access(principal, courseId);
      const rows = await store.read((reader) =>
        reader
          .select({ score, title: activity.title })
          .from(score)
          .innerJoin(
            activity,
            and(
              eq(activity.platformId, score.platformId),
              eq(activity.courseId, score.courseId),
              eq(activity.moduleKey, score.moduleKey),
            ),
          )
          .where(
            and(
              eq(score.platformId, principal.platformId),
              eq(score.courseId, courseId),
              eq(score.userId, principal.userId),
              eq(activity.gone, false),
            ),
          )
          .orderBy(asc(activity.sectionPosition), asc(activity.position), asc(score.blockCode)),
      );
      return {
        courseId,
        scores: rows.map((row) => ({
          moduleKey: row.score.moduleKey,
          title: row.title,
          block: row.score.blockCode,
          score: row.score.score,
          maximum: row.score.maximum,
          inGradebook: row.score.state === 'sent',
          at: row.score.scoredAt.toISOString(),
        })),
      };
    },

    deliverPending: () => delivery.sendPending(),
  };
}

function scoreShape(row: ScoreRow): ScoreResponse['score'] {
  return {
    block: row.blockCode,
    score: row.score,
    maximum: row.maximum,
    state: row.state,
    at: row.scoredAt.toISOString(),
    problem: row.problem,
  };
}

/** Blocks of the certification that the course follows first: who finishes another one is graded too. */
function inFicheOrder(codes: readonly string[], served: Served) {
  const wanted = new Set(codes);
  return served
    .flatMap((certification) => certification.blocks)
    .filter((block) => wanted.has(block.code))
    .map(({ code, title }) => ({ code, title }));
}

function byName(
  a: { readonly name: string | null; readonly userId: string },
  b: { readonly name: string | null; readonly userId: string },
): number {
  if (a.name === null || b.name === null) {
    return Number(a.name === null) - Number(b.name === null) || (a.userId < b.userId ? -1 : 1);
  }
  return a.name.localeCompare(b.name, 'fr') || (a.userId < b.userId ? -1 : 1);
}
