import { z } from 'zod';

/** Role in a course, by Moodle's archetype. `manager` is the department head; both teachers differ only in editing. */
export const courseRoleSchema = z.enum(['manager', 'editingteacher', 'teacher', 'student']);

export const userSchema = z.object({
  id: z.number().int().positive(),
  username: z.string().min(1),
  givenName: z.string(),
  familyName: z.string(),
  email: z.string(),
  idNumber: z.string(),
  /** Holds `mod/lti:admin`: launches carry the institution and system Administrator roles. */
  siteAdmin: z.boolean(),
});

export const enrolmentSchema = z.object({
  courseId: z.number().int(),
  userId: z.number().int(),
  role: courseRoleSchema,
  status: z.enum(['Active', 'Inactive', 'Deleted']),
});

export const courseSchema = z.object({
  id: z.number().int().min(2),
  shortName: z.string(),
  fullName: z.string(),
  idNumber: z.string(),
  category: z.string(),
  summary: z.string(),
  format: z.enum(['topics', 'weeks', 'singleactivity']),
  /** Sections of the page in order; a subsection's own section is not among them. */
  sectionIds: z.array(z.number().int()),
  /** The course that this one was copied from; left out for one that was made from nothing. */
  originalCourseId: z.number().int().optional(),
});

export const sectionSchema = z.object({
  id: z.number().int().positive(),
  courseId: z.number().int(),
  number: z.number().int().min(0),
  name: z.string(),
  summary: z.string(),
  visible: z.boolean(),
  moduleIds: z.array(z.number().int()),
  /** The cmid of the subsection activity this section belongs to, or null for a section of the page. */
  parentCmid: z.number().int().nullable(),
});

export const moduleTypeSchema = z.enum([
  'assign',
  'book',
  'choice',
  'folder',
  'forum',
  'glossary',
  'h5pactivity',
  'label',
  'lesson',
  'lti',
  'page',
  'quiz',
  'resource',
  'subsection',
  'url',
  'workshop',
]);

export const ltiLinkSchema = z.object({
  clientId: z.string(),
  /** Where the launch goes; null is the tool's own launch address. */
  url: z.string().nullable(),
  custom: z.record(z.string(), z.string()),
  iconUrl: z.string().nullable(),
  newWindow: z.boolean(),
});

export const courseModuleSchema = z.object({
  /** Moodle's cmid: unique on the site. */
  id: z.number().int().positive(),
  courseId: z.number().int(),
  sectionId: z.number().int(),
  type: moduleTypeSchema,
  /** The activity's own id, unique within its type; for LTI it is the resource link id. */
  instanceId: z.number().int().positive(),
  name: z.string(),
  /** Plain text; a label's whole content. */
  description: z.string(),
  visible: z.boolean(),
  link: ltiLinkSchema.nullable(),
  completedBy: z.array(z.number().int()),
});

export const lineItemSchema = z.object({
  id: z.number().int().positive(),
  courseId: z.number().int(),
  /** Owner: a tool's client id, or null for a column of a native activity. */
  clientId: z.string().nullable(),
  cmid: z.number().int().nullable(),
  label: z.string(),
  scoreMaximum: z.number().positive(),
  resourceId: z.string(),
  tag: z.string(),
  startDateTime: z.string().nullable(),
  endDateTime: z.string().nullable(),
});

export const scoreSchema = z.object({
  lineItemId: z.number().int(),
  userId: z.number().int(),
  /** ISO 8601 as the tool sent it. */
  timestamp: z.string(),
  /** In points of `scoreMaximum`; null clears the grade. */
  scoreGiven: z.number().nullable(),
  scoreMaximum: z.number().nullable(),
  activityProgress: z.string(),
  gradingProgress: z.string(),
  comment: z.string(),
});

export const toolSchema = z.object({
  /** Moodle's tool type id; its decimal text is the deployment id. */
  id: z.number().int().positive(),
  clientId: z.string(),
  name: z.string(),
  description: z.string(),
  domain: z.string(),
  loginUrl: z.string(),
  launchUrl: z.string(),
  deepLinkUrl: z.string().nullable(),
  redirectUris: z.array(z.string()),
  jwksUrl: z.string(),
  iconUrl: z.string().nullable(),
  custom: z.record(z.string(), z.string()),
  scopes: z.array(z.string()),
  state: z.enum(['pending', 'active']),
  origin: z.enum(['manual', 'dynamic']),
  /** Courses whose teachers see the tool in the activity chooser. */
  chooserCourseIds: z.array(z.number().int()),
});

export const signingKeySchema = z.object({
  kid: z.string(),
  /** RSA private key as PKCS #8 PEM. */
  privatePem: z.string(),
});

export const platformDataSchema = z.object({
  version: z.literal(1),
  siteName: z.string(),
  language: z.enum(['fr', 'en']),
  users: z.array(userSchema),
  enrolments: z.array(enrolmentSchema),
  courses: z.array(courseSchema),
  sections: z.array(sectionSchema),
  modules: z.array(courseModuleSchema),
  lineItems: z.array(lineItemSchema),
  scores: z.array(scoreSchema),
  tools: z.array(toolSchema),
  /** Newest first: the first one signs, all of them are published. */
  keys: z.array(signingKeySchema),
});

export type CourseRole = z.infer<typeof courseRoleSchema>;
export type User = z.infer<typeof userSchema>;
export type Enrolment = z.infer<typeof enrolmentSchema>;
export type Course = z.infer<typeof courseSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type ModuleType = z.infer<typeof moduleTypeSchema>;
export type LtiLink = z.infer<typeof ltiLinkSchema>;
export type CourseModule = z.infer<typeof courseModuleSchema>;
export type LineItem = z.infer<typeof lineItemSchema>;
export type Score = z.infer<typeof scoreSchema>;
export type Tool = z.infer<typeof toolSchema>;
export type SigningKey = z.infer<typeof signingKeySchema>;
/** Everything the platform remembers between two starts. */
export type PlatformData = z.infer<typeof platformDataSchema>;
