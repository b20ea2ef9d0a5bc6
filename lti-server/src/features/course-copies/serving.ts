import { certificationOf } from '@blocmap/shared/certification';
import {
  servedCertifications,
  targetsOf,
  type Certifications,
} from '../../certifications/index.ts';
import type { Reader } from '../../store/index.ts';
import { alsoServing, following, readServed, type ServedCodes } from '../following/index.ts';
import type { CourseRow, Step } from '../mapping/index.ts';

/** Says which targets may be taken over: those of the certifications that the former course serves. */
export async function carriedTargets(
  certifications: Certifications,
  reader: Reader,
  former: CourseRow,
): Promise<(target: string) => boolean> {
  const served = await servedCertifications(certifications, reader, former);
  const targets = served.map(targetsOf);
  return (target) => targets.some((own) => own.has(target));
}

/**
 * What the course serves once the tags are there. One that has no tags yet and still follows what
 * every new course does follows what the former course did; any other serves it beside its own.
 */
export async function servedAfter(
  reader: Reader,
  { course, former, isNew }: { course: CourseRow; former: CourseRow; isNew: boolean },
  targets: readonly string[],
  now: Date,
): Promise<{ readonly before: ServedCodes; readonly after: ServedCodes }> {
  const before = await readServed(reader, course);
  const codes = new Set(targets.map(certificationOf));
  const follows = isNew && codes.has(former.certificationCode);
  const start = follows
    ? following(before, former.certificationCode, { keepOld: false, now })
    : before;
  return { before, after: [...codes].reduce((all, code) => alsoServing(all, code, now), start) };
}

export function targetsTaken(steps: readonly Step[]): string[] {
  return steps.flatMap((step) => (step.after === null ? [] : [step.target]));
}
