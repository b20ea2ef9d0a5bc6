/** Who may see what: sessions, enrolments, heads, extensions. No names anywhere. */
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instant, platform } from './platform.ts';

const platformId = () =>
  text('platform_id')
    .notNull()
    .references(() => platform.platformId, { onDelete: 'cascade' });

/** A launch's session: short, renewable, revocable. Only the token's hash is kept. */
export const session = pgTable(
  'session',
  {
    platformId: platformId(),
    tokenHash: text('token_hash').notNull(),
    userId: text('user_id').notNull(),
    deploymentId: text('deployment_id').notNull(),
    courseId: text('course_id'),
    /** The verified launch without personal data, as `Launch` of lti/port.ts. */
    launch: jsonb('launch').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.tokenHash] }),
    index('session_expiry').on(table.expiresAt),
    index('session_user').on(table.platformId, table.userId),
  ],
);

/** What a launch said of a person in a course, the last time. */
export const enrolment = pgTable(
  'enrolment',
  {
    platformId: platformId(),
    courseId: text('course_id').notNull(),
    userId: text('user_id').notNull(),
    role: text('role', { enum: ['student', 'teacher'] }).notNull(),
    seenAt: instant('seen_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.courseId, table.userId] }),
    index('enrolment_user').on(table.platformId, table.userId),
  ],
);

/** People who administer the platform, as their last launch said. */
export const administrator = pgTable(
  'administrator',
  {
    platformId: platformId(),
    userId: text('user_id').notNull(),
    seenAt: instant('seen_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.platformId, table.userId] })],
);

/** A department head and one of their courses, named by an administrator. */
export const headAssignment = pgTable(
  'head_assignment',
  {
    platformId: platformId(),
    userId: text('user_id').notNull(),
    courseId: text('course_id').notNull(),
    assignedBy: text('assigned_by').notNull(),
    assignedAt: instant('assigned_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.platformId, table.userId, table.courseId] })],
);

/** A code on its way to an extension: single use, short-lived, bound to a challenge or typed. */
export const pairingCode = pgTable(
  'pairing_code',
  {
    codeHash: text('code_hash').primaryKey(),
    platformId: platformId(),
    userId: text('user_id').notNull(),
    deploymentId: text('deployment_id').notNull(),
    /** Null for a short code that a person types. */
    challenge: text('challenge'),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('pairing_code_expiry').on(table.expiresAt)],
);

/** Wrong short codes, by the caller's network, so that guessing ends early. */
export const pairingAttempt = pgTable('pairing_attempt', {
  source: text('source').primaryKey(),
  failures: integer('failures').notNull(),
  resetsAt: instant('resets_at').notNull(),
});

/** One paired extension. Tokens are kept as hashes; a spent refresh token used again revokes it. */
export const connection = pgTable(
  'connection',
  {
    platformId: platformId(),
    connectionId: text('connection_id').notNull(),
    userId: text('user_id').notNull(),
    deploymentId: text('deployment_id').notNull(),
    accessTokenHash: text('access_token_hash').notNull(),
    accessExpiresAt: instant('access_expires_at').notNull(),
    refreshTokenHash: text('refresh_token_hash').notNull(),
    previousRefreshTokenHash: text('previous_refresh_token_hash'),
    refreshExpiresAt: instant('refresh_expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastUsedAt: instant('last_used_at'),
    revoked: boolean('revoked').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.connectionId] }),
    uniqueIndex('connection_access_token').on(table.platformId, table.accessTokenHash),
    index('connection_user').on(table.platformId, table.userId),
  ],
);
