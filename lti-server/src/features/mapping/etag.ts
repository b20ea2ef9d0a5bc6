import { createHash } from 'node:crypto';
import { contentHash, type Certification } from '@blocmap/shared/certification';
import { PROTOCOL_VERSION } from '@blocmap/shared/protocol';
import type { CourseAccess } from '../access/index.ts';
import { isGradable } from './gradable.ts';
import type { Shown } from './overview.ts';
import type { CourseRow } from './records.ts';

const hashes = new WeakMap<Certification, string>();

/**
 * Names an overview before it is made: `"<revision>-<role>-<hash>"`, the hash over all else that
 * its content hangs on. Two students' overviews are the same.
 */
export function overviewEtag(
  course: CourseRow,
  access: CourseAccess,
  { served, shown }: Shown,
  day: string,
): string {
  const rest = createHash('sha256')
    .update(
      JSON.stringify([
        PROTOCOL_VERSION,
        course.courseId,
        versionOf(shown),
        served.map(versionOf),
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

function versionOf(certification: Certification): string {
  let version = hashes.get(certification);
  if (version === undefined) hashes.set(certification, (version = contentHash(certification)));
  return version;
}
