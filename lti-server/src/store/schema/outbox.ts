/** What still has to reach a platform. */
import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { activity } from './mapping.ts';
import { instant } from './platform.ts';

/**
 * One entry for each learner and gradebook column with a score to send, and one (with no learner)
 * for each column that has to be made, renamed or removed. What is newer replaces what was not sent.
 * An entry goes when its work is done or given up; what it came to stands with the score.
 */
export const outbox = pgTable(
  'outbox',
  {
    platformId: text('platform_id').notNull(),
    courseId: text('course_id').notNull(),
    moduleKey: text('module_key').notNull(),
    blockCode: text('block_code').notNull(),
    /** Whose score; empty for the column itself. */
    userId: text('user_id').notNull().default(''),
    queuedAt: instant('queued_at').notNull(),
    /** Not before. */
    dueAt: instant('due_at').notNull(),
    /** Tries that were begun. */
    attempts: integer('attempts').notNull().default(0),
    /** The last try up to which it is known what came of them: a later one may have been accepted. */
    clearAttempts: integer('clear_attempts').notNull().default(0),
    problem: text('problem'),
    /** Whoever works on it, until when nobody else does. */
    leasedBy: text('leased_by'),
    leasedUntil: instant('leased_until'),
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
    index('outbox_due').on(table.dueAt),
  ],
);
