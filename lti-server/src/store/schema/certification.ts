/**
 * The certifications that a platform has taken in: immutable versions, which of them counts, the
 * establishment's layer over each, and how one follows another. What is shipped with the tool is
 * not stored: it is there for every platform until one of its own versions counts in its place.
 */
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { course } from './mapping.ts';
import { instant, platform } from './platform.ts';

const platformId = () =>
  text('platform_id')
    .notNull()
    .references(() => platform.platformId, { onDelete: 'cascade' });

/** One content of a certification, for ever. Named by `contentHash`. */
export const certificationVersion = pgTable(
  'certification_version',
  {
    platformId: platformId(),
    versionHash: text('version_hash').notNull(),
    code: text('code').notNull(),
    title: text('title').notNull(),
    /** A `Certification` of shared/certification. */
    content: jsonb('content').notNull(),
    /** What it was read from: `fiche-text`, `register-xml`, `case`, … */
    format: text('format').notNull(),
    /** The `Correction`s that a person made before saving, in order. */
    corrections: jsonb('corrections').notNull().default([]),
    importedBy: text('imported_by').notNull(),
    importedAt: instant('imported_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.versionHash] }),
    index('certification_version_code').on(table.platformId, table.code, table.importedAt),
  ],
);

/** The version of a code that counts on a platform. No row: the one that was shipped. */
export const currentVersion = pgTable(
  'current_version',
  {
    platformId: platformId(),
    code: text('code').notNull(),
    versionHash: text('version_hash').notNull(),
    /** Readable by anybody through the CASE endpoints. */
    published: boolean('published').notNull().default(false),
    changedBy: text('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.code] }),
    foreignKey({
      name: 'current_version_content',
      columns: [table.platformId, table.versionHash],
      foreignColumns: [certificationVersion.platformId, certificationVersion.versionHash],
    }),
  ],
);

/** What somebody is about to import: read, looked at, corrected, not yet saved. Forgotten after a day. */
export const importDraft = pgTable(
  'import_draft',
  {
    platformId: platformId(),
    draftId: text('draft_id').notNull(),
    userId: text('user_id').notNull(),
    /** The file's name, for the reader alone. */
    name: text('name').notNull(),
    format: text('format').notNull(),
    /** The certifications as read. */
    content: jsonb('content').notNull(),
    /** By code: corrections made and doubts settled. */
    settlement: jsonb('settlement').notNull().default({}),
    revision: integer('revision').notNull().default(1),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.draftId] }),
    index('import_draft_expiry').on(table.expiresAt),
  ],
);

/** One certification replaces another, and which competences follow which: a `SuccessionMapping`. */
export const succession = pgTable(
  'succession',
  {
    platformId: platformId(),
    fromCode: text('from_code').notNull(),
    toCode: text('to_code').notNull(),
    mapping: jsonb('mapping').notNull(),
    revision: integer('revision').notNull().default(1),
    changedBy: text('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platformId, table.fromCode, table.toCode] })],
);

/** What the establishment lays over the official text: a `StoredLayer` of `certifications/`. */
export const establishmentLayer = pgTable(
  'establishment_layer',
  {
    platformId: platformId(),
    code: text('code').notNull(),
    layer: jsonb('layer').notNull(),
    revision: integer('revision').notNull().default(1),
    changedBy: text('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platformId, table.code] })],
);

/** Certifications that a course still serves beside its current one: learners who finish. */
export const courseCertification = pgTable(
  'course_certification',
  {
    platformId: text('platform_id').notNull(),
    courseId: text('course_id').notNull(),
    code: text('code').notNull(),
    since: instant('since').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.courseId, table.code] }),
    foreignKey({
      name: 'course_certification_course',
      columns: [table.platformId, table.courseId],
      foreignColumns: [course.platformId, course.courseId],
    }).onDelete('cascade'),
  ],
);
