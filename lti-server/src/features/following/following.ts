import type { CertificationChoices } from '@blocmap/shared/protocol';
import {
  courseCertifications,
  dayInFrance,
  labelOf,
  servedCertifications,
} from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Courses, Principal } from '../access/index.ts';
import { writeJournal } from '../journal/index.ts';
import { holdCourse, raiseRevision, readCourse, type CourseKey } from '../mapping/index.ts';
import { countTags, isUsed } from './records.ts';
import { following, readServed, sameServed, writeServed } from './write-served.ts';

/** Which certification a course follows, and which it serves beside it. */
export interface Following {
  /** @throws ToolError `forbidden` for students */
  choices(principal: Principal, courseId: string): Promise<CertificationChoices>;
  /**
   * Makes the course follow a certification that the platform holds. Tags stay where they are: one
   * that has tags or scores in this course stays beside the new one.
   *
   * @throws ToolError `forbidden` for students, `not-found` where it is not held
   */
  follow(principal: Principal, courseId: string, code: string): Promise<CertificationChoices>;
}

export function createFollowing(context: AppContext, courses: Courses): Following {
  const { store, certifications } = context;

  async function staffOf(principal: Principal, courseId: string): Promise<CourseKey> {
    const access = await courses.access(principal, courseId);
    if (access.role === 'student') throw new ToolError('forbidden');
    return { platformId: principal.platformId, courseId };
  }

  async function read(key: CourseKey): Promise<CertificationChoices> {
    const day = dayInFrance(context.now());
    return store.read(async (reader) => {
      const course = await readCourse(reader, key);
      const served = await servedCertifications(certifications, reader, course);
      const held = await certifications.list(reader, key.platformId);
      const tags = await countTags(reader, key);
      return {
        courseId: key.courseId,
        certifications: courseCertifications(served, day),
        held: held.map(({ certification }) => ({
          ...labelOf(certification, day),
          tags: tags.get(certification.code) ?? 0,
        })),
      };
    });
  }

  return {
    choices: async (principal, courseId) => read(await staffOf(principal, courseId)),

    async follow(principal, courseId, code) {
      const key = await staffOf(principal, courseId);
      const now = context.now();
      await store.transact(async (transactor) => {
        const course = await holdCourse(transactor, key);
        const held = await certifications.current(transactor, key.platformId, code);
        if (held === undefined) {
          throw new ToolError('not-found', { text: 'certification-not-held' });
        }
        const before = await readServed(transactor, course);
        const keepOld = await isUsed(transactor, key, before.code);
        const after = following(before, code, { keepOld, now });
        if (sameServed(before, after)) return;
        await writeServed(transactor, key, after);
        await raiseRevision(transactor, course);
        await writeJournal(transactor, {
          ...key,
          actorId: principal.userId,
          action: 'certification.followed',
          detail: { before, after },
          at: now,
        });
      });
      return read(key);
    },
  };
}
