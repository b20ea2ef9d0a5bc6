import { certificationOf } from '@blocmap/shared/certification';
import type { CourseCopy } from '@blocmap/shared/protocol';
import type { Certifications } from '../../certifications/index.ts';
import type { Reader } from '../../store/index.ts';
import { readStanding, type Principal, type Standing } from '../access/index.ts';
import { readServed } from '../following/index.ts';
import { readCourse, type CourseKey, type CourseRow } from '../mapping/index.ts';
import { matched, proposalOf } from './proposal.ts';
import { carriedTargets } from './serving.ts';
import { readRecreated, readSides, type Sides } from './sides.ts';
import { comparedCourses, isUnderWay, sourceByHistory, type Source } from './source.ts';

/** A former course beside this one. */
export interface Found {
  readonly source: Source;
  readonly sides: Sides;
  readonly mayName: boolean;
  /** Certifications that the course serves already. */
  readonly served: ReadonlySet<string>;
}

/** Of the former activities that serve something, so many must be found again without a doubt. */
const ENOUGH_ALIKE = 0.6;
const FEWEST_ALIKE = 3;

/**
 * The course that this one was made from: as the platform says; else the one most like it among
 * those that the person has a part in, as long as nobody has tagged this one.
 */
export async function findFormer(
  certifications: Certifications,
  reader: Reader,
  principal: Principal,
  key: CourseKey,
): Promise<Found | null> {
  const standing = await readStanding(reader, principal);
  const { code, beside: others } = await readServed(reader, await readCourse(reader, key));
  const served = new Set([code, ...others.map((one) => one.code)]);
  const beside = async (source: Source): Promise<Found> => {
    const { course } = source;
    const carried = await carriedTargets(certifications, reader, course);
    const sides = await readSides(reader, course, key, carried);
    return { source, sides, mayName: hasPart(standing, course), served };
  };
  const told = await sourceByHistory(reader, principal, key);
  if (told !== null) return beside(told);
  const candidates = await comparedCourses(reader, key, standing);
  const decided = candidates.find((one) => one.noted !== null);
  if (decided !== undefined) return hasPart(standing, decided.course) ? beside(decided) : null;
  if (await isUnderWay(reader, key)) return null;
  let best: { found: Found; share: number } | null = null;
  for (const source of candidates) {
    const found = await beside(source);
    const share = shareAlike(found.sides);
    if (share > (best?.share ?? 0)) best = { found, share };
  }
  return best?.found ?? null;
}

/** Proposes nothing to who has not been told of the former course by the platform, and has no part in it. */
function hasPart({ administrator, headOf, teaches }: Standing, { courseId }: CourseRow): boolean {
  return administrator || headOf.includes(courseId) || teaches.includes(courseId);
}

/** From 0 to 1; 0 where it is too little to say. */
function shareAlike(sides: Sides): number {
  const { certain } = matched(sides);
  const serving = sides.formers.filter((one) => one.tags.length > 0).length;
  if (certain.length < FEWEST_ALIKE) return 0;
  const share = certain.length / serving;
  return share < ENOUGH_ALIKE ? 0 : share;
}

export function copyOf({ source, sides, mayName, served }: Found): CourseCopy | null {
  const { course, proof, noted } = source;
  const taken = sides.formers.flatMap(({ tags }) => tags.map((one) => certificationOf(one.target)));
  return proposalOf(sides, {
    from: { courseId: course.courseId, title: course.title },
    proof,
    decision: {
      state: noted?.state ?? 'open',
      decidedAt: noted?.decidedAt?.toISOString() ?? null,
      undoId: noted?.entryId ?? null,
    },
    certifications: [...new Set(taken)].filter((one) => !served.has(one)).toSorted(),
    mayName,
  });
}

/** Activities that were deleted and made again in this very course. */
export async function recreatedIn(
  reader: Reader,
  course: CourseRow,
): Promise<{ readonly sides: Sides; readonly shape: CourseCopy | null }> {
  const all = await readRecreated(reader, course);
  const shape = proposalOf(all, {
    from: { courseId: course.courseId, title: course.title },
    proof: 'same-course',
    decision: { state: 'open', decidedAt: null, undoId: null },
    certifications: [],
    mayName: true,
  });
  // What is gone and nothing is like is only gone: the table shows it as such.
  const offers = shape !== null && shape.certain.length + shape.doubtful.length > 0;
  return { sides: all, shape: offers ? shape : null };
}
