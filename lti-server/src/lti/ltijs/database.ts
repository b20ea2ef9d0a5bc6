/**
 * ltijs's database plugin on our store. A record that ltijs wants encrypted is kept as its index
 * fields beside `iv` and `data`, as in ltijs's own database, but with a cipher that notices
 * tampering.
 */
import { and, eq, gt, lte, or, sql, type SQL } from 'drizzle-orm';
import type { Collection, DatabasePlugin, EncryptionKey, Fields } from 'ltijs';
import { ltijsRecord, type Store } from '../../store/index.ts';
import { seal, unseal } from '../secrets/seal.ts';
import { storageKeyOf } from './storage-key.ts';
import { EXPIRING, identityOf, lifetimeOf } from './identity.ts';

const PURGE_INTERVAL_MS = 60_000;

/** What is undefined must match nothing rather than be left out of the question. */
const asJson = (query: Fields): string =>
  JSON.stringify(query, (_name, value: unknown) => (value === undefined ? null : value));

function matching(collection: Collection, query: Fields | undefined, now: Date): SQL | undefined {
  const lifetime = lifetimeOf(collection);
  return and(
    eq(ltijsRecord.collection, collection),
    query && sql`${ltijsRecord.fields} @> ${asJson(query)}::jsonb`,
    lifetime === null ? undefined : gt(ltijsRecord.createdAt, new Date(now.getTime() - lifetime)),
  );
}

function encode(key: EncryptionKey | false, item: Fields, index: Fields | undefined): Fields {
  if (!key) return item;
  if (!index) throw new Error('Expected index fields with an item that is to be encrypted.');
  return { ...index, data: seal(JSON.stringify(item), storageKeyOf(key)) };
}

function decode(key: EncryptionKey | false, row: typeof ltijsRecord.$inferSelect): Fields {
  const fields = row.fields as Fields;
  const createdAt = row.createdAt.getTime();
  if (!key) return { ...fields, createdAt };
  const plain = JSON.parse(unseal(String(fields['data']), storageKeyOf(key))) as Fields;
  return { ...plain, createdAt };
}

export function createDatabase(store: Store, now: () => Date): DatabasePlugin {
  let purgedAt = now().getTime();

  const purgeSometimes = async (): Promise<void> => {
    const time = now().getTime();
    if (time - purgedAt < PURGE_INTERVAL_MS) return;
    purgedAt = time;
    const expired = EXPIRING.map((collection) =>
      and(
        eq(ltijsRecord.collection, collection),
        lte(ltijsRecord.createdAt, new Date(time - (lifetimeOf(collection) ?? 0))),
      ),
    );
    await store.write((writer) => writer.delete(ltijsRecord).where(or(...expired)));
  };

  const put = async (collection: Collection, identity: string, fields: Fields): Promise<void> => {
    const row = { collection, identity, fields, createdAt: now() };
    const { fields: replaced, createdAt } = row;
    await store.write((writer) =>
      writer
        .insert(ltijsRecord)
        .values(row)
        .onConflictDoUpdate({
          target: [ltijsRecord.collection, ltijsRecord.identity],
          set: { fields: replaced, createdAt },
        }),
    );
    await purgeSometimes();
  };

  return {
    setup: async () => true,
    Close: async () => true,

    async Get(key, collection, query) {
      const rows = await store.read((reader) =>
        reader
          .select()
          .from(ltijsRecord)
          .where(matching(collection, query, now()))
          .orderBy(ltijsRecord.id),
      );
      return rows.length === 0 ? false : rows.map((row) => decode(key, row));
    },

    /** Fails where the record is there already, so that of two inserts at once one is refused. */
    async Insert(key, collection, item, index) {
      const fields = encode(key, item, index);
      const row = {
        collection,
        identity: identityOf(collection, { ...item, ...index }),
        fields,
        createdAt: now(),
      };
      // A record past its lifetime, not purged yet, does not stand in the way.
      const lifetime = lifetimeOf(collection);
      const expiredBefore = new Date(lifetime === null ? 0 : now().getTime() - lifetime);
      const inserted = await store.write((writer) =>
        writer
          .insert(ltijsRecord)
          .values(row)
          .onConflictDoUpdate({
            target: [ltijsRecord.collection, ltijsRecord.identity],
            set: { fields, createdAt: row.createdAt },
            setWhere: lte(ltijsRecord.createdAt, expiredBefore),
          })
          .returning({ id: ltijsRecord.id }),
      );
      if (inserted.length === 0) throw new Error(`The ${collection} record exists already.`);
      await purgeSometimes();
      return true;
    },

    async Replace(key, collection, query, item, index) {
      const fields = encode(key, item, index);
      await put(collection, identityOf(collection, { ...item, ...index, ...query }), fields);
      return true;
    },

    async Modify(key, collection, query, change) {
      await store.transact(async (tx) => {
        const rows = await tx
          .select()
          .from(ltijsRecord)
          .where(matching(collection, query, now()))
          .for('update');
        for (const row of rows) {
          const { createdAt: _kept, ...plain } = decode(key, row);
          const changed = { ...plain, ...change };
          const fields = key ? { ...(row.fields as Fields), ...encode(key, changed, {}) } : changed;
          const identity = identityOf(collection, { ...fields, ...change });
          await tx.update(ltijsRecord).set({ fields, identity }).where(eq(ltijsRecord.id, row.id));
        }
      });
      return true;
    },

    async Delete(collection, query) {
      await store.write((writer) =>
        writer.delete(ltijsRecord).where(matching(collection, query, now())),
      );
      return true;
    },
  };
}
