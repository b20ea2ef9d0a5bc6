/** One certification replaces another: what becomes of its competences, and of the tags on them. */
import { z } from 'zod';
import { CertificationCode, TargetId } from '../certification/index.ts';
import { MappingCorrection, MappingEntry, MappingKind, VersionName } from '../succession/index.ts';
import { CertificationOutline, CourseId, ModuleKey } from './mapping.ts';

const Label = CertificationOutline.omit({ blocks: true });
const count = z.number().int().min(0);

/** How a certification came to be proposed as the one that follows. */
export const SuccessionSource = z.enum(['named-next', 'names-previous', 'by-hand']);
export type SuccessionSource = z.infer<typeof SuccessionSource>;

/** `GET /certifications/{code}/succession` */
export const SuccessionChoices = z.object({
  certification: Label,
  candidates: z.array(
    z.object({
      code: CertificationCode,
      /** Null where it is not held: it is to be imported first. */
      held: Label.nullable(),
      sources: z.array(SuccessionSource).min(1),
      /** What people have decided so far; null: nobody has. */
      mapping: z.object({ changedAt: z.string(), waiting: count }).nullable(),
    }),
  ),
  /** What else the platform holds, to be chosen by hand. */
  others: z.array(Label),
});
export type SuccessionChoices = z.infer<typeof SuccessionChoices>;

const ImpactCounts = z.object({
  courses: count,
  activities: count,
  tags: count,
  /** How many learners’ scores on an activity, for a block. */
  grades: count,
});

/** What carrying over does to tags; old ones by what becomes of them. */
export const CarryCounts = z.object({
  old: count,
  added: count,
  changed: count,
  takenAway: count,
  carried: count,
  alreadyThere: count,
  notCarried: count,
});
export type CarryCounts = z.infer<typeof CarryCounts>;

/** A course that the reader may carry tags over in. */
export const SuccessionCourse = z.object({
  courseId: CourseId,
  title: z.string(),
  /** The certification that it follows now. */
  follows: CertificationCode,
  activities: count,
  grades: count,
  /** What carrying over would do now. */
  plan: CarryCounts,
});
export type SuccessionCourse = z.infer<typeof SuccessionCourse>;

/** A carrying over that can still be taken back. */
export const LastCarryOver = z.object({
  undoId: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  courses: count,
  tags: count,
  switched: count,
});
export type LastCarryOver = z.infer<typeof LastCarryOver>;

/** `GET /certifications/{code}/succession/{to}`: what is stored, or a fresh proposal. */
export const Succession = z.object({
  from: CertificationOutline,
  to: CertificationOutline,
  /** The very versions that the entries are about. */
  versions: z.object({ from: VersionName.shape.hash, to: VersionName.shape.hash }),
  /** Rises with every correction; 0: a proposal that nobody has corrected. */
  revision: count,
  /** True where what people decided was about other versions: what reads the same is kept. */
  renewed: z.boolean(),
  entries: z.array(MappingEntry),
  /** Entries by kind, and those that wait for a person. */
  counts: z.object({ exact: count, near: count, none: count, manual: count, waiting: count }),
  /** On the whole platform: numbers alone. */
  impact: z.object({
    totals: ImpactCounts,
    kinds: z.array(ImpactCounts.extend({ kind: MappingKind })),
  }),
  courses: z.array(SuccessionCourse),
  /** The latest of the reader's own reach, as long as it can be taken back. */
  lastCarryOver: LastCarryOver.nullable(),
});
export type Succession = z.infer<typeof Succession>;

/** `PUT /certifications/{code}/succession/{to}`: corrections, in order, all or nothing. */
export const SuccessionCorrection = z.object({
  /** What they were made on. */
  revision: count,
  versions: Succession.shape.versions,
  corrections: z.array(MappingCorrection).min(1).max(1200),
});
export type SuccessionCorrection = z.infer<typeof SuccessionCorrection>;

/** `POST /certifications/{code}/succession/{to}/carry-over` */
export const CarryOverRequest = z.object({
  /** What was shown to the person who decides. */
  revision: count,
  versions: Succession.shape.versions,
  /** Left out: every course that the person may do it in. */
  courseIds: z.array(CourseId).min(1).max(5000).optional(),
  /** True: courses that follow the old certification follow the new one; the old one stays beside. */
  certificationSwitch: z.boolean(),
});
export type CarryOverRequest = z.infer<typeof CarryOverRequest>;

export const CarryOverReport = z.object({
  /** Null where nothing changed. */
  undoId: z.string().nullable(),
  counts: CarryCounts,
  /** How many courses follow the new certification since. */
  switched: count,
  /** Scores in these courses: they stay on the old blocks. */
  gradesKept: count,
  courses: z.array(
    z.object({
      courseId: CourseId,
      title: z.string(),
      counts: CarryCounts,
      switched: z.boolean(),
    }),
  ),
  /** Old tags that lead nowhere, the first 500. */
  notCarried: z
    .array(
      z.object({
        courseId: CourseId,
        moduleKey: ModuleKey,
        target: TargetId,
        reason: z.enum(['none', 'unconfirmed', 'unknown-target']),
      }),
    )
    .max(500),
});
export type CarryOverReport = z.infer<typeof CarryOverReport>;

/** The answer to an undo: how much was taken back. */
export const CarryOverUndone = z.object({ courses: count, tags: count, switched: count });
export type CarryOverUndone = z.infer<typeof CarryOverUndone>;
