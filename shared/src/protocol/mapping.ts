/** What a course serves: its activities, their tags, and what follows from both. */
import { z } from 'zod';
import {
  BlockCode,
  BlockWeight,
  CertificationCode,
  CompetenceId,
  TargetId,
} from '../certification/index.ts';
import { BlockCoverage, Nature } from '../coverage/index.ts';
import { SubCompetence } from '../establishment/index.ts';

/** A course's id on its platform: Moodle's course id, the `context.id` of the launch. */
export const CourseId = z.string().min(1).max(255);

/**
 * An activity inside a course: `cm:17` for Moodle's course module 17; `link:…` with the LTI
 * resource link id for a link whose course module is not known yet.
 */
export const ModuleKey = z.string().regex(/^(?:cm:[1-9]\d{0,18}|link:[\x21-\x7e]{1,250})$/, {
  error: 'expected an activity key such as cm:17 or link:42',
});
export type ModuleKey = z.infer<typeof ModuleKey>;

/** What a person may be in a course. `head` is given by an administrator, never by a launch. */
export const CourseRole = z.enum(['student', 'teacher', 'head', 'administrator']);
export type CourseRole = z.infer<typeof CourseRole>;

/** An activity as the course page shows it. Titles are plain text, never markup. */
export const ScannedActivity = z.object({
  moduleKey: ModuleKey,
  title: z.string().trim().min(1).max(1000),
  /** Moodle's module name: `quiz`, `assign`, `lti`, … */
  moduleType: z.string().regex(/^[a-z][a-z0-9_]{0,49}$/),
  sectionTitle: z.string().trim().max(1000),
  /** Order of the section on the page, from 0. */
  sectionPosition: z.number().int().min(0).max(10_000),
  /** Order in the section, from 0. */
  position: z.number().int().min(0).max(10_000),
});
export type ScannedActivity = z.infer<typeof ScannedActivity>;

export const Activity = ScannedActivity.extend({
  /** No longer on the course page; its tags are kept and do not count. */
  gone: z.boolean(),
  /** True where a score can be sent for it. */
  gradable: z.boolean(),
});
export type Activity = z.infer<typeof Activity>;

export const TagState = z.enum(['proposed', 'validated', 'locked']);
export const TagSource = z.enum(['manual', 'suggestion', 'import', 'deep-linking']);

export const Tag = z.object({
  moduleKey: ModuleKey,
  target: TargetId,
  nature: Nature,
  state: TagState,
  source: TagSource,
  /** Rises by one with every change of this tag; sent back as `baseVersion`. */
  version: z.number().int().positive(),
});
export type Tag = z.infer<typeof Tag>;

/** How a block weighs in the diploma's average, and who says so. */
export const WeightOutline = z.object({
  value: BlockWeight,
  /** Null where nobody has said: the establishment is to enter it. */
  origin: z.enum(['decree', 'establishment']).nullable(),
});
export type WeightOutline = z.infer<typeof WeightOutline>;

/** As much of a certification as chips, palette and tables need, with what is laid over it. */
export const CertificationOutline = z.object({
  code: CertificationCode,
  title: z.string(),
  status: z.enum(['upcoming', 'active', 'ended-in-progress', 'ended', 'unknown']),
  registrationEnd: z.string().nullable(),
  blocks: z.array(
    z.object({
      code: BlockCode,
      title: z.string(),
      optional: z.boolean(),
      family: z.enum(['professional', 'general', 'optional']),
      weight: WeightOutline,
      competences: z.array(
        z.object({
          id: CompetenceId,
          /** The official one. */
          text: z.string(),
          group: z.string().nullable(),
          /** Other codes that people know it by (`C1.1`), the establishment's first. */
          aliases: z.array(z.string()),
          /** The establishment's own words, to be shown beside the official text. */
          wording: z.string().nullable(),
          /** The establishment's own. */
          subCompetences: z.array(SubCompetence),
        }),
      ),
    }),
  ),
});
export type CertificationOutline = z.infer<typeof CertificationOutline>;

/** One certification that a course serves: the one it follows, or one of its learners beside it. */
export const CourseCertification = CertificationOutline.omit({ blocks: true }).extend({
  /** True for the one that the course follows; it stands first. */
  current: z.boolean(),
});
export type CourseCertification = z.infer<typeof CourseCertification>;

/**
 * `GET /courses/{courseId}?certification=RNCP…`: all that the course page and the mapping table
 * show, by one certification that the course serves; left out, by the one that it follows.
 */
export const CourseOverview = z.object({
  courseId: CourseId,
  title: z.string(),
  role: CourseRole,
  permissions: z.object({ tag: z.boolean(), grade: z.boolean() }),
  /** Rises with every change of the course's activities or tags; the ETag is made from it. */
  revision: z.number().int().min(0),
  certification: CertificationOutline,
  certifications: z.array(CourseCertification),
  activities: z.array(Activity),
  /** Those on the certification that is shown. */
  tags: z.array(Tag),
  coverage: z.object({
    activities: z.number().int(),
    tagged: z.number().int(),
    untagged: z.array(ModuleKey),
    blocks: z.array(BlockCoverage),
    /** Blocks that no activity serves, in the fiche's order. */
    notServed: z.array(BlockCode),
  }),
});
export type CourseOverview = z.infer<typeof CourseOverview>;

/** `PUT /courses/{courseId}/activities`: what a teacher's page shows now. */
export const ScanRequest = z.object({
  /** False where only a part of the course is on the page: nothing is then marked as gone. */
  complete: z.boolean(),
  activities: z.array(ScannedActivity).max(5000),
});
export type ScanRequest = z.infer<typeof ScanRequest>;

export const TagChange = z.object({
  moduleKey: ModuleKey,
  target: TargetId,
  /** Null takes the tag away. */
  nature: Nature.nullable(),
  source: TagSource.exclude(['deep-linking']).default('manual'),
  /** The version that the change was made on; 0: there was no tag. Left out: whatever is there. */
  baseVersion: z.number().int().min(0).optional(),
});
export type TagChange = z.infer<typeof TagChange>;

/** `POST /courses/{courseId}/tags`: all or nothing. */
export const TagRequest = z.object({ changes: z.array(TagChange).min(1).max(2000) });
export type TagRequest = z.input<typeof TagRequest>;

/** `POST /courses/{courseId}/undo` */
export const UndoRequest = z.object({ undoId: z.string().min(1).max(64) });

/** The answer to a change: the course as it is now, and the key to take the change back. */
export const TagResponse = z.object({
  overview: CourseOverview,
  /** Null where nothing changed. */
  undoId: z.string().nullable(),
  /** ISO 8601 instant of the change. */
  savedAt: z.string(),
});
export type TagResponse = z.infer<typeof TagResponse>;

/** `GET /courses/{courseId}/activities/{moduleKey}?certification=RNCP…`: what one activity serves. */
export const ActivityDetail = z.object({
  courseId: CourseId,
  activity: Activity,
  role: CourseRole,
  permissions: z.object({ tag: z.boolean(), grade: z.boolean() }),
  certification: CertificationOutline,
  certifications: z.array(CourseCertification),
  tags: z.array(Tag),
});
export type ActivityDetail = z.infer<typeof ActivityDetail>;

/** `PUT /courses/{courseId}/certification`: the one that the course follows from now on. */
export const CertificationChoice = z.object({ code: CertificationCode });
export type CertificationChoice = z.infer<typeof CertificationChoice>;

/** What a course serves, and what it could follow. */
export const CertificationChoices = z.object({
  courseId: CourseId,
  certifications: z.array(CourseCertification),
  /** Every certification that the platform holds. */
  held: z.array(
    CertificationOutline.omit({ blocks: true }).extend({
      /** How many tags of this course stand on it. */
      tags: z.number().int(),
    }),
  ),
});
export type CertificationChoices = z.infer<typeof CertificationChoices>;
