import { and, eq, sql } from 'drizzle-orm';
import type { AppContext } from '../../context.ts';
import {
  certificationVersion,
  currentVersion,
  establishmentLayer,
  headAssignment,
  journal,
  score,
  succession,
  tag,
  type Transactor,
} from '../../store/index.ts';
import { writeJournal } from '../journal/index.ts';
import { ABOUT, ofJournal, type Person } from './tables.ts';

/** Columns that would let somebody act as the person; nothing that they need to know. */
const SECRET = /Hash$|^launch$/;

const ERASED = 'erased';

/** Everything held on a person, by kind, as plain JSON. */
export type PersonExport = Readonly<Record<string, unknown>> & {
  readonly platformId: string;
  readonly userId: string;
};

/** Everything that the tool holds on a person. @see RGPD, articles 15 and 20 */
export function exportPerson(
  { store }: Pick<AppContext, 'store'>,
  person: Person,
): Promise<PersonExport> {
  return store.read(async (reader) => {
    const found: Record<string, unknown> = {};
    for (const [name, table] of Object.entries(ABOUT)) {
      const rows = await reader
        .select()
        .from(table)
        .where(and(eq(table.platformId, person.platformId), eq(table.userId, person.userId)));
      found[name] = rows.map(withoutSecrets);
    }
    const { platformId, userId } = person;
    return {
      ...person,
      ...found,
      tagsMade: await reader
        .select()
        .from(tag)
        .where(and(eq(tag.platformId, platformId), eq(tag.authorId, userId))),
      scoresGiven: (
        await reader
          .select()
          .from(score)
          .where(and(eq(score.platformId, platformId), eq(score.scoredBy, userId)))
      ).map(({ userId: _learner, comment: _comment, ...rest }) => rest),
      journal: await reader.select().from(journal).where(ofJournal(person)),
    };
  });
}

function withoutSecrets(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !SECRET.test(name)));
}

/**
 * Forgets a person, all or nothing: what is about them is deleted, what they did for others stays
 * without saying by whom. What the platform itself holds (its gradebook) is the platform's to erase.
 * Resolves to how many rows of each kind were deleted. @see RGPD, article 17
 */
export function erasePerson(
  { store, now }: Pick<AppContext, 'store' | 'now'>,
  person: Person,
): Promise<Record<string, number>> {
  return store.transact(async (transactor) => {
    const deleted: Record<string, number> = {};
    for (const [name, table] of Object.entries(ABOUT)) {
      const rows = await transactor
        .delete(table)
        .where(and(eq(table.platformId, person.platformId), eq(table.userId, person.userId)))
        .returning({ platformId: table.platformId });
      deleted[name] = rows.length;
    }
    await forgetAuthor(transactor, person);
    await transactor
      .update(journal)
      .set({
        actorId: sql`case when ${journal.actorId} = ${person.userId} then 'erased' else ${journal.actorId} end`,
        detail: erasedDetail(person.userId),
      })
      .where(ofJournal(person));
    await writeJournal(transactor, {
      platformId: person.platformId,
      courseId: null,
      actorId: 'operator',
      action: 'person.erased',
      detail: {},
      at: now(),
    });
    return deleted;
  });
}

/** What the person did for others stays, without saying by whom. */
async function forgetAuthor(transactor: Transactor, { platformId, userId }: Person): Promise<void> {
  await transactor
    .update(tag)
    .set({ authorId: ERASED })
    .where(and(eq(tag.platformId, platformId), eq(tag.authorId, userId)));
  await transactor
    .update(score)
    .set({ scoredBy: ERASED })
    .where(and(eq(score.platformId, platformId), eq(score.scoredBy, userId)));
  await transactor
    .update(headAssignment)
    .set({ assignedBy: ERASED })
    .where(and(eq(headAssignment.platformId, platformId), eq(headAssignment.assignedBy, userId)));
  await transactor
    .update(certificationVersion)
    .set({ importedBy: ERASED })
    .where(
      and(
        eq(certificationVersion.platformId, platformId),
        eq(certificationVersion.importedBy, userId),
      ),
    );
  await transactor
    .update(currentVersion)
    .set({ changedBy: ERASED })
    .where(and(eq(currentVersion.platformId, platformId), eq(currentVersion.changedBy, userId)));
  await transactor
    .update(establishmentLayer)
    .set({ changedBy: ERASED })
    .where(
      and(eq(establishmentLayer.platformId, platformId), eq(establishmentLayer.changedBy, userId)),
    );
  await transactor
    .update(succession)
    .set({ changedBy: ERASED })
    .where(and(eq(succession.platformId, platformId), eq(succession.changedBy, userId)));
}

/** The detail with each member that names the person renamed; PostgreSQL prints jsonb in one form only. */
function erasedDetail(userId: string) {
  const quoted = JSON.stringify(userId);
  return sql`replace(replace(${journal.detail}::text,
    ${`"userId": ${quoted}`}, '"userId": "erased"'),
    ${`"authorId": ${quoted}`}, '"authorId": "erased"')::jsonb`;
}
