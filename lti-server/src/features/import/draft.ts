/** What somebody is about to import, as it is stored. */
import { randomUUID } from 'node:crypto';
import { Certification } from '@blocmap/shared/certification';
import { Correction } from '@blocmap/shared/corrections';
import { and, desc, eq, gt, lte } from 'drizzle-orm';
import { z } from 'zod';
import type { ReadingResult } from '../../certifications/reading/index.ts';
import { ToolError } from '../../http/index.ts';
import { importDraft, type Reader, type Transactor } from '../../store/index.ts';

/** Time enough for a lesson and a phone call. */
export const DRAFT_MS = 24 * 60 * 60_000;
/** Drafts that one person may have at a time. */
export const MOST_DRAFTS = 20;

const Content = z.array(Certification);
/** Corrections by certification code, in the order in which they were made. */
const Settlement = z.record(z.string(), z.array(Correction));

export interface Owner {
  readonly platformId: string;
  readonly userId: string;
}

export interface Draft {
  readonly draftId: string;
  readonly name: string;
  readonly format: string;
  readonly revision: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly certifications: readonly Certification[];
  readonly corrections: Readonly<Record<string, Correction[]>>;
}

function own({ platformId, userId }: Owner, now: Date) {
  return and(
    eq(importDraft.platformId, platformId),
    eq(importDraft.userId, userId),
    gt(importDraft.expiresAt, now),
  );
}

/** @throws ToolError `conflict` where the person has too many drafts already */
export async function addDraft(
  transactor: Transactor,
  owner: Owner,
  {
    name,
    result,
    now,
  }: { readonly name: string; readonly result: ReadingResult; readonly now: Date },
): Promise<Draft> {
  if ((await transactor.$count(importDraft, own(owner, now))) >= MOST_DRAFTS) {
    throw new ToolError('conflict', { text: 'import-too-many-drafts' });
  }
  const draft: Draft = {
    draftId: randomUUID(),
    name,
    format: result.format,
    revision: 1,
    createdAt: now,
    expiresAt: new Date(now.getTime() + DRAFT_MS),
    certifications: result.certifications,
    corrections: {},
  };
  const { certifications, corrections, ...row } = draft;
  await transactor
    .insert(importDraft)
    .values({ ...owner, ...row, content: certifications, settlement: corrections });
  return draft;
}

export async function listDrafts(reader: Reader, owner: Owner, now: Date) {
  return reader
    .select({
      draftId: importDraft.draftId,
      name: importDraft.name,
      format: importDraft.format,
      createdAt: importDraft.createdAt,
      expiresAt: importDraft.expiresAt,
      content: importDraft.content,
    })
    .from(importDraft)
    .where(own(owner, now))
    .orderBy(desc(importDraft.createdAt), desc(importDraft.draftId));
}

/** @throws ToolError `not-found` for a draft that is gone or somebody else's */
export async function readDraft(
  reader: Reader,
  owner: Owner,
  draftId: string,
  now: Date,
): Promise<Draft> {
  const [row] = await reader
    .select()
    .from(importDraft)
    .where(and(own(owner, now), eq(importDraft.draftId, draftId)));
  return asDraft(row);
}

/**
 * The draft, held against other changes until the transaction ends.
 * @throws ToolError `not-found`, or `conflict` where it is not at that revision any more
 */
export async function holdDraft(
  transactor: Transactor,
  owner: Owner,
  { draftId, revision, now }: { draftId: string; revision: number; now: Date },
): Promise<Draft> {
  const [row] = await transactor
    .select()
    .from(importDraft)
    .where(and(own(owner, now), eq(importDraft.draftId, draftId)))
    .for('update');
  const draft = asDraft(row);
  if (draft.revision !== revision) throw new ToolError('conflict', { text: 'import-draft-stale' });
  return draft;
}

function asDraft(row: typeof importDraft.$inferSelect | undefined): Draft {
  if (row === undefined) throw new ToolError('not-found', { text: 'import-draft-unknown' });
  const { draftId, name, format, revision, createdAt, expiresAt } = row;
  return {
    draftId,
    name,
    format,
    revision,
    createdAt,
    expiresAt,
    certifications: Content.parse(row.content),
    corrections: Settlement.parse(row.settlement),
  };
}

/** Writes what may change in a draft, at its next revision. */
export async function changeDraft(
  transactor: Transactor,
  owner: Owner,
  draft: Draft,
  change: Partial<Pick<Draft, 'certifications' | 'corrections'>>,
): Promise<Draft> {
  const changed = { ...draft, ...change, revision: draft.revision + 1 };
  await transactor
    .update(importDraft)
    .set({
      ...(change.certifications === undefined ? {} : { content: change.certifications }),
      settlement: changed.corrections,
      revision: changed.revision,
    })
    .where(
      and(eq(importDraft.platformId, owner.platformId), eq(importDraft.draftId, draft.draftId)),
    );
  return changed;
}

/** @throws ToolError `not-found` */
export async function removeDraft(
  transactor: Transactor,
  { platformId, userId }: Owner,
  draftId: string,
): Promise<void> {
  const gone = await transactor
    .delete(importDraft)
    .where(
      and(
        eq(importDraft.platformId, platformId),
        eq(importDraft.userId, userId),
        eq(importDraft.draftId, draftId),
      ),
    )
    .returning({ draftId: importDraft.draftId });
  if (gone.length === 0) throw new ToolError('not-found', { text: 'import-draft-unknown' });
}

/** Forgets the drafts whose day is over. */
export async function forgetDrafts(transactor: Transactor, now: Date): Promise<void> {
  await transactor.delete(importDraft).where(lte(importDraft.expiresAt, now));
}
