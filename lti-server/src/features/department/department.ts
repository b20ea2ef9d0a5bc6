import { createHash } from 'node:crypto';
import type { DepartmentOverview } from '@blocmap/shared/protocol';
import { dayInFrance, heldCertification, outlineOf } from '../../certifications/index.ts';
import type { AppContext } from '../../context.ts';
import { ToolError } from '../../http/index.ts';
import type { Principal } from '../access/index.ts';
import { certificationsOf, serves } from './choices.ts';
import { createCourseContents } from './course-contents.ts';
import { readCourses } from './records.ts';
import { summarise } from './summary.ts';

const MOST_KEPT = 20;

/** A department's page and its name: the same name, the same page. */
export interface NamedOverview {
  readonly etag: string;
  readonly overview: DepartmentOverview;
}

/** Courses beside one another, for heads and administrators. Nothing about single learners. */
export interface Department {
  /**
   * @param certification  code; where left out, the one that most of the courses follow
   * @throws ToolError `forbidden` for whoever heads nothing, `not-found` where no course serves that certification
   */
  overview(principal: Principal, certification?: string): Promise<NamedOverview>;
}

export function createDepartment(context: AppContext): Department {
  const { store, certifications } = context;
  const kept = new Map<string, NamedOverview>();
  const readContents = createCourseContents(store);

  function keep(made: NamedOverview): void {
    kept.set(made.etag, made);
    const oldest = kept.keys().next();
    if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
  }

  return {
    async overview(principal, wanted) {
      const { platformId } = principal;
      const all = await store.read((reader) => readCourses(reader, principal));
      if (all === null) throw new ToolError('forbidden', { text: 'not-a-head' });
      const day = dayInFrance(context.now());
      const held = await store.read((reader) => certifications.list(reader, platformId));
      const choices = certificationsOf(all, held, day);
      const code = wanted ?? choices[0]?.code ?? certifications.defaultCode;
      const courses = all.filter((course) => serves(course, code));
      if (wanted !== undefined && courses.length === 0) throw new ToolError('not-found');
      const certification = await store.read((reader) =>
        heldCertification(certifications, reader, { platformId, code }),
      );
      const laid = await store.read((reader) =>
        certifications.layer(reader, platformId, certification),
      );
      const outline = outlineOf(certification, laid, day);
      // A course's revision rises with all that can be seen here.
      const etag = nameOf([platformId, outline, choices, courses]);
      const known = kept.get(etag);
      if (known !== undefined) return known;
      const contents = await readContents(platformId, courses);
      const overview = {
        certification: outline,
        certifications: choices,
        ...summarise(certification, courses, contents),
      };
      const made = { etag, overview };
      keep(made);
      return made;
    },
  };
}

function nameOf(what: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22)}"`;
}
