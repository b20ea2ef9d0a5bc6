/** What a department head and an administrator see: courses, never single learners. */
import { z } from 'zod';
import { BlockCode, CompetenceId } from '../certification/index.ts';
import { BlockCoverage } from '../coverage/index.ts';
import { CertificationOutline, CourseId } from './mapping.ts';

/**
 * `GET /department?certification=RNCP…`: the courses that serve it; left out, the one that most of
 * the courses follow.
 */
export const DepartmentOverview = z.object({
  certification: CertificationOutline,
  /** All that the department's courses serve, the most followed first. */
  certifications: z.array(
    CertificationOutline.omit({ blocks: true }).extend({
      /** How many courses follow it. */
      following: z.number().int(),
      /** How many serve it beside the one that they follow. */
      beside: z.number().int(),
    }),
  ),
  courses: z.array(
    z.object({
      courseId: CourseId,
      title: z.string(),
      activities: z.number().int(),
      tagged: z.number().int(),
      /** Without contributions: those of the course stand in `total`, beginning with its id. */
      blocks: z.array(BlockCoverage),
    }),
  ),
  /** All courses together; contributions name activities as `courseId/moduleKey`. */
  total: z.array(BlockCoverage),
  gaps: z.object({
    /** Blocks that no activity of any course serves. */
    blocksNotServed: z.array(BlockCode),
    /** Competences that no activity of any course serves. */
    competencesNotServed: z.array(CompetenceId),
    /** Competences that are taught but never graded for the certification. */
    competencesNeverAssessed: z.array(CompetenceId),
  }),
});
export type DepartmentOverview = z.infer<typeof DepartmentOverview>;

/** `GET /administration` */
export const AdministrationOverview = z.object({
  platforms: z.array(
    z.object({
      name: z.string(),
      issuer: z.string(),
      clientId: z.string(),
      deployments: z.array(z.string()),
      lastLaunchAt: z.string().nullable(),
    }),
  ),
  courses: z.array(z.object({ courseId: CourseId, title: z.string() })),
  /** People seen as staff on this platform. */
  staff: z.array(
    z.object({ userId: z.string(), name: z.string().nullable(), headOf: z.array(CourseId) }),
  ),
});
export type AdministrationOverview = z.infer<typeof AdministrationOverview>;

/** `PUT /administration/heads`: the courses that this person is head of, all of them; none: no head. */
export const HeadRequest = z.object({
  userId: z.string().min(1).max(255),
  courseIds: z.array(CourseId).max(5000),
});
export type HeadRequest = z.infer<typeof HeadRequest>;
