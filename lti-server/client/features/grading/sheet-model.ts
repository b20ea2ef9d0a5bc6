/** A grade sheet with what has been typed over it. Pure. */
import type { CourseDeliveries, GradeSheet, ScoreResponse } from '@blocmap/shared/protocol';
import { parseScore, type TypedScore } from './parse-score.ts';

export type ScoreKey = string;
type Block = GradeSheet['blocks'][number];
type Learner = GradeSheet['learners'][number];
export type KnownScore = Learner['scores'][number];

export interface Draft {
  readonly typed: string;
  /** Set while it is on its way, or after it did not get through. */
  readonly sending: 'no' | 'now' | 'failed';
  /** The server's words where it refused. */
  readonly refusal: string | null;
}

export type Drafts = ReadonlyMap<ScoreKey, Draft>;

export function keyOf(userId: string, block: string): ScoreKey {
  return `${block} ${userId}`;
}

export function scoreOf(learner: Learner, block: string): KnownScore | undefined {
  return learner.scores.find((score) => score.block === block);
}

/** The drafts after typing; text that says what is already known is no draft. */
export function typeInto(
  drafts: Drafts,
  cell: { readonly learner: Learner; readonly block: Block },
  typed: string,
): Drafts {
  const next = new Map(drafts);
  const key = keyOf(cell.learner.userId, cell.block.code);
  const known = scoreOf(cell.learner, cell.block.code);
  const read = parseScore(typed, cell.block.maximum);
  const same =
    (read.kind === 'empty' && known === undefined) ||
    (read.kind === 'score' && read.score === known?.score && known.maximum === cell.block.maximum);
  if (same && known?.state !== 'failed') next.delete(key);
  else next.set(key, { typed, sending: 'no', refusal: null });
  return next;
}

/** One score that can be sent. */
export interface Sendable {
  readonly key: ScoreKey;
  readonly userId: string;
  readonly block: string;
  readonly score: number;
  readonly maximum: number;
}

/** What the drafts come to: those that can be sent, and how many have to be corrected. */
export function sortDrafts(
  sheet: GradeSheet,
  drafts: Drafts,
): { sendable: Sendable[]; invalid: number } {
  const sendable: Sendable[] = [];
  let invalid = 0;
  for (const block of sheet.blocks) {
    for (const learner of sheet.learners) {
      const key = keyOf(learner.userId, block.code);
      const draft = drafts.get(key);
      if (draft === undefined) continue;
      const read = parseScore(draft.typed, block.maximum);
      if (read.kind === 'score') {
        const { score } = read;
        const { maximum, code } = block;
        sendable.push({ key, userId: learner.userId, block: code, score, maximum });
      } else if (problemOf(read, scoreOf(learner, block.code)) !== null) invalid += 1;
    }
  }
  return { sendable, invalid };
}

/** How many of the sheet's scores the gradebook does not have, and when the next is tried. */
export function deliveriesOf(
  sheet: GradeSheet,
): Pick<CourseDeliveries, 'pending' | 'failed' | 'nextAttemptAt'> {
  const scores = sheet.learners.flatMap((learner) => learner.scores);
  const next = scores.flatMap(({ nextAttemptAt }) => nextAttemptAt ?? []).toSorted();
  return {
    pending: scores.filter(({ state }) => state === 'pending').length,
    failed: scores.filter(({ state }) => state === 'failed').length,
    nextAttemptAt: next[0] ?? null,
  };
}

/** What is wrong with what was typed; a score that was given cannot be taken away by emptying. */
export function problemOf(
  read: TypedScore,
  known: KnownScore | undefined,
): 'not-a-number' | 'out-of-range' | 'emptied' | null {
  if (read.kind === 'score') return null;
  if (read.kind === 'empty') return known === undefined ? null : 'emptied';
  return read.kind;
}

/** The sheet with one answer in it. */
export function withAnswer(sheet: GradeSheet, { userId, score }: ScoreResponse): GradeSheet {
  return {
    ...sheet,
    learners: sheet.learners.map((learner) =>
      learner.userId === userId
        ? {
            ...learner,
            scores: [...learner.scores.filter(({ block }) => block !== score.block), score],
          }
        : learner,
    ),
  };
}
