import { createHash } from 'node:crypto';
import type { DepartmentOverview } from '@blocmap/shared/protocol';
import { dayInFrance, heldCertification, outlineOf } from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Principal } from '../access/index.ts';
import {
  countActivities,
  readCountingTags,
  readCourses,
  type DepartmentCourse,
} from './records.ts';
import { summarise, type DepartmentSummary } from './summary.ts';

const MOST_KEPT = 20;

/** Courses beside one another, for heads and administrators. Nothing about single learners. */
export interface Department {
  /**
   * @param certification  code; where left out, the one that most of the courses have
   * @throws ToolError `forbidden` for whoever heads nothing, `not-found` where no course has that certification
   */
  overview(principal: Principal, certification?: string): Promise<DepartmentOverview>;
}

export function createDepartment(context: AppContext): Department {
  const { store, certifications } = context;
  const kept = new Map<string, DepartmentSummary>();

  async function summary(
    platformId: string,
    code: string,
    courses: readonly DepartmentCourse[],
  ): Promise<DepartmentSummary> {
    // A course's revision rises with all that can be seen here: the same revisions, the same page.
    const name = summaryName(platformId, code, courses);
    const known = kept.get(name);
    if (known !== undefined) return known;
    const courseIds = courses.map((course) => course.courseId);
    const made = await store.read(async (reader) =>
      summarise(
        heldCertification(certifications, code),
        courses,
        courseIds.length === 0 ? [] : await readCountingTags(reader, platformId, courseIds),
        courseIds.length === 0 ? new Map() : await countActivities(reader, platformId, courseIds),
      ),
    );
    kept.set(name, made);
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
    return made;
  }

  return {
    async overview(principal, wanted) {
      const all = await store.read((reader) => readCourses(reader, principal));
      if (all === null) throw new ToolError('forbidden', { text: 'not-a-head' });
      const code = wanted ?? mostUsed(all) ?? certifications.defaultCode;
      const courses = all.filter((course) => course.certificationCode === code);
      if (wanted !== undefined && courses.length === 0) throw new ToolError('not-found');
      return {
        certification: outlineOf(
          heldCertification(certifications, code),
          dayInFrance(context.now()),
        ),
        ...(await summary(principal.platformId, code, courses)),
      };
    },
  };
}

function mostUsed(courses: readonly DepartmentCourse[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { certificationCode } of courses) {
    counts.set(certificationCode, (counts.get(certificationCode) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}

function summaryName(
  platformId: string,
  code: string,
  courses: readonly DepartmentCourse[],
): string {
  const hash = createHash('sha256');
  for (const { courseId, revision } of courses) hash.update(JSON.stringify([courseId, revision]));
  return JSON.stringify([platformId, code, hash.digest('base64url')]);
}
