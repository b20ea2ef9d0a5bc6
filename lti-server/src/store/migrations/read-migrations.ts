import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../migrations', import.meta.url));

/**
 * A line of a migration that older instances do not survive. They refuse to start on its schema;
 * those that run have to be stopped before.
 */
const INCOMPATIBLE = /^-- incompatible\b/m;

/** One numbered step of the schema, as drizzle-kit wrote it. */
export interface Migration {
  /** The file's name without its extension: `0003_platform_health`. */
  readonly tag: string;
  /** When it was made, in milliseconds: its identity in the database. */
  readonly when: number;
  readonly hash: string;
  readonly statements: readonly string[];
  readonly incompatible: boolean;
}

const Journal = z.object({
  entries: z.array(z.object({ tag: z.string(), when: z.number().int() })),
});

/** The migrations of a folder, in the order they are to be run. */
export async function readMigrations(folder = MIGRATIONS_FOLDER): Promise<readonly Migration[]> {
  const journal = await readFile(join(folder, 'meta', '_journal.json'), 'utf8');
  const { entries } = Journal.parse(JSON.parse(journal));
  return Promise.all(
    entries.map(async ({ tag, when }) => {
      const text = await readFile(join(folder, `${tag}.sql`), 'utf8');
      return {
        tag,
        when,
        hash: createHash('sha256').update(text).digest('hex'),
        statements: text.split('--> statement-breakpoint').filter((part) => part.trim() !== ''),
        incompatible: INCOMPATIBLE.test(text),
      };
    }),
  );
}
