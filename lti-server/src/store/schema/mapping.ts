/** Courses, their activities, the tags that tie them to competences, and who changed what. */
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { instant, platform } from './platform.ts';

const platformId = () =>
  text('platform_id')
    .notNull()
    .references(() => platform.platformId, { onDelete: 'cascade' });

export const course = pgTable(
  'course',
  {
    platformId: platformId(),
    courseId: text('course_id').notNull(),
    title: text('title').notNull(),
    label: text('label'),
    certificationCode: text('certification_code').notNull(),
    /** Rises with every change of activities or tags; overviews and ETags carry it. */
    revision: bigint('revision', { mode: 'number' }).notNull().default(0),
    /** The platform's line item and roster services for this course, as a launch gave them. */
    lineItemsUrl: text('line_items_url'),
    agsScopes: text('ags_scopes').array().notNull().default([]),
    membershipsUrl: text('memberships_url'),
    createdAt: instant('created_at').notNull().defaultNow(),
    seenAt: instant('seen_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.platformId, table.courseId] })],
);

export const activity = pgTable(
  'activity',
  {
    platformId: text('platform_id').notNull(),
    courseId: text('course_id').notNull(),
    moduleKey: text('module_key').notNull(),
    title: text('title').notNull(),
    moduleType: text('module_type').notNull(),
    sectionTitle: text('section_title').notNull().default(''),
    sectionPosition: integer('section_position').notNull().default(0),
    position: integer('position').notNull().default(0),
    /** The LTI link behind it, where it is one of ours. */
    resourceLinkId: text('resource_link_id'),
    source: text('source', { enum: ['launch', 'scan', 'deep-linking', 'web-service'] }).notNull(),
    gone: boolean('gone').notNull().default(false),
    /** Hidden from students, as a source says that can know it; no other source clears it. */
    hidden: boolean('hidden').notNull().default(false),
    seenAt: instant('seen_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.courseId, table.moduleKey] }),
    foreignKey({
      columns: [table.platformId, table.courseId],
      foreignColumns: [course.platformId, course.courseId],
    }).onDelete('cascade'),
    index('activity_resource_link').on(table.platformId, table.courseId, table.resourceLinkId),
  ],
);

/** An activity serves a competence or a whole block: one nature for each pair. */
export const tag = pgTable(
  'tag',
  {
    platformId: text('platform_id').notNull(),
    courseId: text('course_id').notNull(),
    moduleKey: text('module_key').notNull(),
    target: text('target').notNull(),
    nature: text('nature', { enum: ['taught', 'formative', 'certificative'] }).notNull(),
    weight: doublePrecision('weight').notNull().default(1),
    state: text('state', { enum: ['proposed', 'validated', 'locked'] })
      .notNull()
      .default('validated'),
    source: text('source', {
      enum: ['manual', 'suggestion', 'import', 'deep-linking'],
    }).notNull(),
    authorId: text('author_id').notNull(),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    changedAt: instant('changed_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.courseId, table.moduleKey, table.target] }),
    foreignKey({
      columns: [table.platformId, table.courseId, table.moduleKey],
      foreignColumns: [activity.platformId, activity.courseId, activity.moduleKey],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
  ],
);

/** Append-only: who changed what, when. An undo is an entry too. */
export const journal = pgTable(
  'journal',
  {
    platformId: platformId(),
    entryId: text('entry_id').notNull(),
    courseId: text('course_id'),
    actorId: text('actor_id').notNull(),
    /** `tags.changed`, `tags.undone`, `activities.scanned`, `head.assigned`, `score.sent`, … */
    action: text('action').notNull(),
    /** What was before and after, enough to undo; no names, no scores' comments. */
    detail: jsonb('detail').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.entryId] }),
    index('journal_course').on(table.platformId, table.courseId, table.at),
  ],
);

/** A gradebook column of ours: one activity and one block, tagged with the block's code. */
export const lineItem = pgTable(
  'line_item',
  {
    platformId: text('platform_id').notNull(),
    courseId: text('course_id').notNull(),
    moduleKey: text('module_key').notNull(),
    blockCode: text('block_code').notNull(),
    /** The line item's URL on the platform. */
    url: text('url').notNull(),
    maximum: doublePrecision('maximum').notNull(),
    /** The activity's title when the column was last labelled; null: never looked at since. */
    labelledTitle: text('labelled_title'),
    /** Since when nothing ties the activity to the block any more, while the column holds grades. */
    historicalSince: instant('historical_since'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.courseId, table.moduleKey, table.blockCode] }),
    foreignKey({
      columns: [table.platformId, table.courseId, table.moduleKey],
      foreignColumns: [activity.platformId, activity.courseId, activity.moduleKey],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
  ],
);

/** A learner's score on an activity for a block, and how far it got on its way to the platform. */
export const score = pgTable(
  'score',
  {
    platformId: text('platform_id').notNull(),
    courseId: text('course_id').notNull(),
    moduleKey: text('module_key').notNull(),
    blockCode: text('block_code').notNull(),
    userId: text('user_id').notNull(),
    score: doublePrecision('score').notNull(),
    maximum: doublePrecision('maximum').notNull(),
    comment: text('comment'),
    state: text('state', { enum: ['pending', 'sent', 'failed'] }).notNull(),
    problem: text('problem'),
    attempts: integer('attempts').notNull().default(0),
    scoredBy: text('scored_by').notNull(),
    scoredAt: instant('scored_at').notNull(),
    /** What every try to send this very score carries, by which a platform knows it again. */
    timestamp: instant('timestamp'),
    /** The timestamp that the platform was told: each one later than the last. */
    sentTimestamp: instant('sent_timestamp'),
  },
  (table) => [
    primaryKey({
      columns: [table.platformId, table.courseId, table.moduleKey, table.blockCode, table.userId],
    }),
    foreignKey({
      columns: [table.platformId, table.courseId, table.moduleKey],
      foreignColumns: [activity.platformId, activity.courseId, activity.moduleKey],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    index('score_user').on(table.platformId, table.userId),
    index('score_pending')
      .on(table.platformId, table.courseId)
      .where(sql`${table.state} = 'pending'`),
  ],
);
