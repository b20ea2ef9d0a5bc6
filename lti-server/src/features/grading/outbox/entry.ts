import { and, eq } from 'drizzle-orm';
import { outbox } from '../../../store/index.ts';

export type OutboxEntry = typeof outbox.$inferSelect;

/** Of an entry; `userId` is {@link COLUMN} where it is about the gradebook column itself. */
export type OutboxKey = Pick<
  OutboxEntry,
  'platformId' | 'courseId' | 'moduleKey' | 'blockCode' | 'userId'
>;

/** In place of a learner: nobody's id is empty. */
export const COLUMN = '';

/** What names an entry, as the target of a conflict. */
export const ENTRY_KEY = [
  outbox.platformId,
  outbox.courseId,
  outbox.moduleKey,
  outbox.blockCode,
  outbox.userId,
];

export function ofEntry(key: OutboxKey) {
  return and(
    eq(outbox.platformId, key.platformId),
    eq(outbox.courseId, key.courseId),
    eq(outbox.moduleKey, key.moduleKey),
    eq(outbox.blockCode, key.blockCode),
    eq(outbox.userId, key.userId),
  );
}

/** The entry as long as it is still leased to whom it was given: whoever came too late changes nothing. */
export function stillLeased(entry: OutboxEntry) {
  return and(ofEntry(entry), eq(outbox.leasedBy, entry.leasedBy ?? ''));
}
