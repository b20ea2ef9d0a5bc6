import { eq, and, or, sql } from 'drizzle-orm';
import {
  administrator,
  connection,
  enrolment,
  headAssignment,
  importDraft,
  journal,
  outbox,
  pairingCode,
  score,
  session,
} from '../../store/index.ts';

export interface Person {
  readonly platformId: string;
  readonly userId: string;
}

/** Where a person stands in a journal entry: as its actor, or in its detail. */
export function ofJournal({ platformId, userId }: Person) {
  return and(
    eq(journal.platformId, platformId),
    or(
      eq(journal.actorId, userId),
      sql`${journal.detail} @> ${JSON.stringify({ userId })}::jsonb`,
      sql`jsonb_path_exists(${journal.detail}, '$.**.authorId ? (@ == $id)', ${JSON.stringify({ id: userId })}::jsonb)`,
    ),
  );
}

/** The rows that are about a person: they go when the person does. */
export const ABOUT = {
  sessions: session,
  enrolments: enrolment,
  administrator,
  headAssignments: headAssignment,
  importDrafts: importDraft,
  pairingCodes: pairingCode,
  connections: connection,
  scoresToSend: outbox,
  scores: score,
} as const;
