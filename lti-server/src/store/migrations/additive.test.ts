/** An older instance goes on running on the schema of a newer one: migrations only add. */
import { expect, test } from 'vitest';
import { readMigrations } from './read-migrations.ts';

/** Made before there was a version to be compatible with. */
const FIRST_RELEASE = '0002_certification';

const FORBIDDEN: readonly (readonly [string, RegExp])[] = [
  ['takes away what older instances use', /\bDROP\s+(?:TABLE|COLUMN|SCHEMA|TYPE|VIEW|SEQUENCE)\b/i],
  ['takes away a default or a rule that they rely on', /\bDROP\s+DEFAULT\b|\bDROP\s+IDENTITY\b/i],
  ['renames what they use', /\bRENAME\b/i],
  ['changes the type of what they read', /\bALTER\s+COLUMN\b[^;]*\bTYPE\b/i],
  ['wants what they do not write', /\bSET\s+NOT\s+NULL\b/i],
  ['wants what they do not write', /\bADD\s+COLUMN\b(?![^;]*\bDEFAULT\b)[^;]*\bNOT\s+NULL\b/i],
  ['empties a table', /\bTRUNCATE\b|\bDELETE\s+FROM\b/i],
  ['cannot be taken back with its step', /\bCONCURRENTLY\b|\bVACUUM\b|\bCOMMIT\b/i],
];

/** What a statement does that an older instance would not survive. */
function offences(statement: string): string[] {
  return FORBIDDEN.filter(([, pattern]) => pattern.test(statement)).map(([why]) => why);
}

test.each([
  'ALTER TABLE "tag" DROP COLUMN "weight"',
  'DROP TABLE "tag"',
  'ALTER TABLE "tag" RENAME COLUMN "weight" TO "share"',
  'ALTER TABLE "tag" ALTER COLUMN "weight" SET DATA TYPE text',
  'ALTER TABLE "tag" ALTER COLUMN "weight" SET NOT NULL',
  'ALTER TABLE "tag" ADD COLUMN "why" text NOT NULL',
  'ALTER TABLE "tag" ALTER COLUMN "weight" DROP DEFAULT',
  'CREATE INDEX CONCURRENTLY "x" ON "tag" ("weight")',
  'DELETE FROM "tag"',
])('is refused: %s', (statement) => {
  expect(offences(statement)).toHaveLength(1);
});

test.each([
  'ALTER TABLE "tag" ADD COLUMN "why" text',
  `ALTER TABLE "tag" ADD COLUMN "why" text DEFAULT '' NOT NULL`,
  'CREATE TABLE "new" ("id" text PRIMARY KEY NOT NULL)',
  'ALTER TABLE "tag" ALTER COLUMN "weight" DROP NOT NULL',
  'CREATE INDEX "x" ON "tag" ("weight")',
])('is allowed: %s', (statement) => {
  expect(offences(statement)).toEqual([]);
});

test('every migration since the first release only adds, or says that older instances must stop', async () => {
  const later = (await readMigrations()).filter(({ tag }) => tag > FIRST_RELEASE);
  expect(later.length).toBeGreaterThan(0);
  const found = later
    .filter(({ incompatible }) => !incompatible)
    .flatMap(({ tag, statements }) =>
      statements.flatMap((one) => offences(one).map((why) => `${tag}: ${why}: ${one.trim()}`)),
    );
  expect(found).toEqual([]);
});
