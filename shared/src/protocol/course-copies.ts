import { z } from 'zod';
import { CertificationCode, TargetId } from '../certification/index.ts';
import { Nature } from '../coverage/index.ts';
import { CourseId, ModuleKey } from './mapping.ts';

const Count = z.number().int().min(0);

/** What an activity of the former course serves. */
export const FormerTie = z.object({ target: TargetId, nature: Nature });

const Place = z.object({
  moduleKey: ModuleKey,
  title: z.string(),
  moduleType: z.string(),
  sectionTitle: z.string(),
});

export const FormerActivity = Place.extend({ ties: z.array(FormerTie) });
export type FormerActivity = z.infer<typeof FormerActivity>;

/** Why two activities are taken for the same, or may be. */
export const MatchReason = z.enum([
  /** Same type, title and section. */
  'same',
  /** Same type and title, in another section. */
  'moved',
  /** Several are alike in type and title: only a person can tell them apart. */
  'alike',
  /** Same type and a title much like it. */
  'renamed',
  /** Same type at the same place of the same section. */
  'same-place',
]);
export type MatchReason = z.infer<typeof MatchReason>;

const Candidate = Place.extend({ reason: MatchReason });

/** What would be taken over from a course that this one was made from. */
export const CourseCopy = z.object({
  /** The course itself where an activity was deleted and made again. */
  from: z.object({ courseId: CourseId, title: z.string() }),
  /** The platform said so, the activities are alike, or it is the same course. */
  proof: z.enum(['history', 'fingerprint', 'same-course']),
  state: z.enum(['open', 'carried', 'dismissed']),
  decidedAt: z.iso.datetime().nullable(),
  /** Takes the carrying over back; null where nothing was carried. */
  undoId: z.string().nullable(),
  /** Names this proposal: sent back, so that what is confirmed is what was shown. */
  proposal: z.string(),
  /** Carried over at once when confirmed. */
  certain: z.array(z.object({ from: FormerActivity, to: Candidate })),
  /** Asked one by one, the likeliest first. */
  doubtful: z.array(z.object({ from: FormerActivity, candidates: z.array(Candidate) })),
  /** Without a counterpart; listed by name only to who has a part in the former course. */
  orphans: z.object({ activities: Count, ties: Count, listed: z.array(FormerActivity) }),
  /** Ties that carrying the certain ones over would add. */
  ties: Count,
  /** Certifications that the course would serve from then on. */
  certifications: z.array(CertificationCode),
});
export type CourseCopy = z.infer<typeof CourseCopy>;

/** `GET /courses/{courseId}/copies` */
export const CourseCopies = z.object({
  courseId: CourseId,
  copy: CourseCopy.nullable(),
  /** Activities that were deleted and made again in this very course. */
  recreated: CourseCopy.nullable(),
});
export type CourseCopies = z.infer<typeof CourseCopies>;

/** `POST /courses/{courseId}/copies/carry`: all or nothing. */
export const CopyCarryRequest = z.object({
  fromCourseId: CourseId,
  proposal: z.string().min(1).max(100),
  /** False: only what was chosen by hand. */
  certain: z.boolean(),
  /** The activities of the former course that a person has found a counterpart for. */
  chosen: z.array(z.object({ from: ModuleKey, to: ModuleKey })).max(5000),
});
export type CopyCarryRequest = z.infer<typeof CopyCarryRequest>;

export const CopyCarried = z.object({
  /** Null where nothing was there to add. */
  undoId: z.string().nullable(),
  activities: Count,
  ties: Count,
  copies: CourseCopies,
});
export type CopyCarried = z.infer<typeof CopyCarried>;

/** `POST /courses/{courseId}/copies/dismiss` */
export const CopyDismissal = z.object({ fromCourseId: CourseId });
