import { createHash } from 'node:crypto';
import { PROTOCOL_VERSION } from '@blocmap/shared/protocol';
import { versionHash } from '../../certifications/index.ts';
import type { CourseAccess } from '../access/index.ts';
import { isGradable } from './gradable.ts';
import type { Shown } from './overview.ts';
import type { CourseRow } from './records.ts';

/**
 * Names an overview before it is made: `"<revision>-<role>-<hash>"`, the hash over all else that
 * its content hangs on. Two students' overviews are the same.
 */
export function overviewEtag(
  course: CourseRow,
  access: CourseAccess,
  { served, shown, laid }: Shown,
  day: string,
): string {
  const rest = createHash('sha256')
    .update(
      JSON.stringify([
        PROTOCOL_VERSION,
        course.courseId,
        versionHash(shown),
        laid.revision,
        served.map(versionHash),
        day,
        access.mayTag,
        access.mayGrade,
        isGradable(course),
      ]),
    )
    .digest('base64url')
    .slice(0, 16);
  return `"${course.revision}-${access.role}-${rest}"`;
}
