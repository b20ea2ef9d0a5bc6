import type { CopyCarried, CopyCarryRequest, CourseCopies } from '@blocmap/shared/protocol';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Reader, Transactor } from '../../store/index.ts';
import type { Courses, Principal } from '../access/index.ts';
import { writeJournal } from '../journal/index.ts';
import { holdCourse, readCourse, type CourseKey } from '../mapping/index.ts';
import { carry, type CarryDone } from './carry.ts';
import { copyOf, findFormer, recreatedIn } from './compare.ts';
import { decide, remember } from './notes.ts';
import { matched } from './proposal.ts';
import { isUnderWay } from './source.ts';
import { undoCarry } from './undo.ts';

/**
 * Tags of a course that was copied, restored or run again. Nothing is taken over before a teacher
 * of the new course has said so; nothing of the former course changes; scores are never taken over.
 * All of it `forbidden` to whoever may not tag in the course.
 */
export interface CourseCopiesService {
  proposals(principal: Principal, courseId: string): Promise<CourseCopies>;
  /** @throws ToolError `conflict` where it is not what was shown any more, `not-found`, `invalid-request` */
  carry(principal: Principal, courseId: string, request: CopyCarryRequest): Promise<CopyCarried>;
  /** Offers it no more. @throws ToolError `not-found` */
  dismiss(principal: Principal, courseId: string, fromCourseId: string): Promise<CourseCopies>;
  /** @throws ToolError `not-found`, or `conflict` where something was touched since */
  undo(principal: Principal, courseId: string, undoId: string): Promise<CourseCopies>;
}

export function createCourseCopies(context: AppContext, courses: Courses): CourseCopiesService {
  const { store, certifications, now } = context;

  async function teachersOnly(principal: Principal, courseId: string): Promise<CourseKey> {
    if (!(await courses.access(principal, courseId)).mayTag) throw new ToolError('forbidden');
    return { platformId: principal.platformId, courseId };
  }

  const formerOf = (reader: Reader, principal: Principal, key: CourseKey) =>
    findFormer(certifications, reader, principal, key);

  async function proposals(principal: Principal, key: CourseKey): Promise<CourseCopies> {
    const { found, recreated } = await store.read(async (reader) => ({
      found: await formerOf(reader, principal, key),
      recreated: await recreatedIn(reader, await readCourse(reader, key)),
    }));
    if (found?.source.proof === 'history' && found.source.noted === null) {
      await store.write((writer) => remember(writer, key, found.source, now()));
    }
    const copy = found === null ? null : copyOf(found);
    return { courseId: key.courseId, copy, recreated: recreated.shape };
  }

  async function carryFromOther(
    transactor: Transactor,
    principal: Principal,
    key: CourseKey,
    request: CopyCarryRequest,
  ): Promise<CarryDone> {
    const course = await holdCourse(transactor, key);
    const found = await formerOf(transactor, principal, key);
    if (found?.source.course.courseId !== request.fromCourseId) throw new ToolError('not-found');
    if (copyOf(found)?.proposal !== request.proposal) throw new ToolError('conflict');
    const isNew =
      course.certificationCode === certifications.defaultCode &&
      !(await isUnderWay(transactor, key));
    const done = await carry(transactor, course, found.sides, matched(found.sides), {
      former: found.source.course,
      certain: request.certain,
      chosen: request.chosen,
      mayName: found.mayName,
      isNew,
      actorId: principal.userId,
      now: now(),
    });
    const entryId = done.undoId ?? found.source.noted?.entryId ?? null;
    const decision = { state: 'carried', decidedAt: now(), entryId } as const;
    await decide(transactor, key, found.source, decision, now());
    return done;
  }

  async function carryWithin(
    transactor: Transactor,
    principal: Principal,
    key: CourseKey,
    request: CopyCarryRequest,
  ): Promise<CarryDone> {
    const course = await holdCourse(transactor, key);
    const { sides, shape } = await recreatedIn(transactor, course);
    if (shape === null) throw new ToolError('not-found');
    if (shape.proposal !== request.proposal) throw new ToolError('conflict');
    return carry(transactor, course, sides, matched(sides), {
      former: null,
      certain: request.certain,
      chosen: request.chosen,
      mayName: true,
      isNew: false,
      actorId: principal.userId,
      now: now(),
    });
  }

  return {
    proposals: async (principal, courseId) =>
      proposals(principal, await teachersOnly(principal, courseId)),

    async carry(principal, courseId, request) {
      const key = await teachersOnly(principal, courseId);
      const work = request.fromCourseId === courseId ? carryWithin : carryFromOther;
      const done = await store.transact((transactor) => work(transactor, principal, key, request));
      return { ...done, copies: await proposals(principal, key) };
    },

    async dismiss(principal, courseId, fromCourseId) {
      const key = await teachersOnly(principal, courseId);
      await store.transact(async (transactor) => {
        await holdCourse(transactor, key);
        const found = await formerOf(transactor, principal, key);
        if (found?.source.course.courseId !== fromCourseId) throw new ToolError('not-found');
        const decision = { state: 'dismissed', decidedAt: now(), entryId: null } as const;
        await decide(transactor, key, found.source, decision, now());
        await writeJournal(transactor, {
          ...key,
          actorId: principal.userId,
          action: 'copy.dismissed',
          detail: { from: fromCourseId },
          at: now(),
        });
      });
      return proposals(principal, key);
    },

    async undo(principal, courseId, undoId) {
      const key = await teachersOnly(principal, courseId);
      const request = { undoId, actorId: principal.userId, now: now() };
      await store.transact((transactor) => undoCarry(transactor, key, request));
      return proposals(principal, key);
    },
  };
}
