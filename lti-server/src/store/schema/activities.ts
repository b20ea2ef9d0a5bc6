/** Where a course's activities are read from, and which course it was made from. */
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { course } from './mapping.ts';
import { instant, platform } from './platform.ts';

/** The school's key to its platform's web services. */
export const webService = pgTable(
  'web_service',
  {
    platformId: text('platform_id')
      .notNull()
      .references(() => platform.platformId, { onDelete: 'cascade' }),
    /** Encrypted with the tool's secret; never answered, never logged. */
    sealedToken: text('sealed_token').notNull(),
    setAt: instant('set_at').notNull(),
    lastReadAt: instant('last_read_at'),
    /** Why the last call came to nothing; null after one that worked. */
    problem: text('problem'),
    problemAt: instant('problem_at'),
  },
  (table) => [primaryKey({ columns: [table.platformId] })],
);

/** What the web service was last asked about a course, and who is asking now. */
export const courseContents = pgTable(
  'course_contents',
  {
    platformId: text('platform_id').notNull(),
    courseId: text('course_id').notNull(),
    readAt: instant('read_at'),
    /** The last reading listed hidden activities too: what it did not list is not there. */
    complete: boolean('complete').notNull().default(false),
    attemptedAt: instant('attempted_at'),
    /** One at a time, across instances: whoever holds the lease reads. */
    leaseUntil: instant('lease_until'),
    /** A page showed something that the last reading did not have. */
    wantedAt: instant('wanted_at'),
    problem: text('problem'),
    failures: integer('failures').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.courseId] }),
    foreignKey({
      name: 'course_contents_course',
      columns: [table.platformId, table.courseId],
      foreignColumns: [course.platformId, course.courseId],
    }).onDelete('cascade'),
    index('course_contents_attempt').on(table.platformId, table.attemptedAt),
  ],
);

/** A course that was made from another one, and what became of the other's tags. */
export const courseCopy = pgTable(
  'course_copy',
  {
    platformId: text('platform_id').notNull(),
    courseId: text('course_id').notNull(),
    fromCourseId: text('from_course_id').notNull(),
    /** The platform said so in a launch, or the activities are alike. */
    proof: text('proof', { enum: ['history', 'fingerprint'] }).notNull(),
    /** 1 for the course that it was made from, 2 for the one before. */
    generation: integer('generation').notNull().default(1),
    state: text('state', { enum: ['open', 'carried', 'dismissed'] })
      .notNull()
      .default('open'),
    foundAt: instant('found_at').notNull(),
    decidedAt: instant('decided_at'),
    /** The journal's entry of the carrying over. */
    entryId: text('entry_id'),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.courseId, table.fromCourseId] }),
    foreignKey({
      name: 'course_copy_course',
      columns: [table.platformId, table.courseId],
      foreignColumns: [course.platformId, course.courseId],
    }).onDelete('cascade'),
  ],
);
