import { LayerEntry } from '@blocmap/shared/establishment';
import {
  LayerItemSetAside,
  LayerItemToCheck,
  type LayerJournalEntry,
} from '@blocmap/shared/protocol';
import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { ToolError } from '../../http/index.ts';
import { journal, type Reader } from '../../store/index.ts';
import type { LayerKey } from './records.ts';

/** What the journal keeps of one change: enough to take it back. */
export const LayerDetail = z.object({
  code: z.string(),
  /** In order. */
  entries: z.array(LayerEntry),
  /** The notes that were settled with it. */
  toCheck: z.array(LayerItemToCheck),
  setAside: z.array(LayerItemSetAside),
  /** The entry that it took back; null: it was no undo. */
  undone: z.string().nullable(),
});
export type LayerDetail = z.infer<typeof LayerDetail>;

type Row = typeof journal.$inferSelect;
const MOST_SHOWN = 100;

const ofLayers = ({ platformId }: LayerKey) =>
  and(
    eq(journal.platformId, platformId),
    isNull(journal.courseId),
    inArray(journal.action, ['layer.changed', 'layer.undone']),
  );

/** The latest changes of a layer, the newest first. */
export async function readEntries(
  reader: Reader,
  key: LayerKey,
  sees: { readonly userId: string; readonly everybody: boolean },
): Promise<LayerJournalEntry[]> {
  const rows = await reader
    .select()
    .from(journal)
    .where(and(ofLayers(key), sql`${journal.detail}->>'code' = ${key.code}`))
    .orderBy(desc(journal.at), desc(journal.entryId))
    .limit(MOST_SHOWN);
  return rows.flatMap((row) => {
    const read = LayerDetail.safeParse(row.detail);
    return read.success ? [entryShape(row, read.data, sees)] : [];
  });
}

/** @throws ToolError `not-found` where this layer has no such change */
export async function readDetail(
  reader: Reader,
  key: LayerKey,
  entryId: string,
): Promise<LayerDetail> {
  const [row] = await reader
    .select({ detail: journal.detail })
    .from(journal)
    .where(and(ofLayers(key), eq(journal.entryId, entryId)));
  const read = LayerDetail.safeParse(row?.detail);
  if (!read.success || read.data.code !== key.code) throw new ToolError('not-found');
  return read.data;
}

export function entryShape(
  { entryId, actorId, at }: Pick<Row, 'entryId' | 'actorId' | 'at'>,
  { entries, toCheck, setAside, undone }: LayerDetail,
  sees: { readonly userId: string; readonly everybody: boolean },
): LayerJournalEntry {
  const mine = actorId === sees.userId;
  return {
    undoId: entryId,
    at: at.toISOString(),
    userId: mine || sees.everybody ? actorId : null,
    mine,
    isUndo: undone !== null,
    changes: entries.map(({ change }) => change),
    inverse: entries.toReversed().map(({ inverse }) => inverse),
    settled: toCheck.length + setAside.length,
  };
}
