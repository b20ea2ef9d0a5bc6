import { createHash } from 'node:crypto';
import type { CourseCopy, FormerActivity, MatchReason } from '@blocmap/shared/protocol';
import { keyOf, type ActivityRow } from '../mapping/index.ts';
import { matchActivities, type Matching } from './matching/index.ts';
import type { FormerActivityRow, Sides } from './sides.ts';

/** What is known of a course and what it was made from, and who asks. */
export interface Compared {
  readonly from: CourseCopy['from'];
  readonly proof: CourseCopy['proof'];
  readonly decision: Pick<CourseCopy, 'state' | 'decidedAt' | 'undoId'>;
  readonly certifications: readonly string[];
  /** False: has no part in the former course, and is told of no activity that is not in this one. */
  readonly mayName: boolean;
}

export type Matched = Matching<FormerActivityRow, ActivityRow>;

/** What there is to take over: former activities that serve something this course does not have yet. */
export function matched({ formers, present, there }: Sides): Matched {
  const { certain, doubtful, orphans } = matchActivities(formers, present);
  const held = new Set(there.map(keyOf));
  return {
    certain: certain.filter(({ former, now }) => missing(former, now.moduleKey, held) > 0),
    doubtful: doubtful.filter(
      ({ former, candidates }) =>
        former.tags.length > 0 &&
        candidates.every(({ now }) => missing(former, now.moduleKey, held) > 0),
    ),
    orphans: orphans.filter((former) => former.tags.length > 0),
  };
}

export function proposalOf(sides: Sides, compared: Compared): CourseCopy | null {
  const { certain, doubtful, orphans } = matched(sides);
  const held = new Set(sides.there.map(keyOf));
  const content = {
    certain: certain.map(({ former, now, reason }) => ({
      from: formerShape(former),
      to: place(now, reason),
    })),
    doubtful: doubtful.map(({ former, candidates }) => ({
      from: formerShape(former),
      candidates: candidates.map(({ now, reason }) => place(now, reason)),
    })),
    orphans: {
      activities: orphans.length,
      ties: orphans.reduce((sum, former) => sum + former.tags.length, 0),
      listed: compared.mayName ? orphans.map(formerShape) : [],
    },
    ties: certain.reduce((sum, { former, now }) => sum + missing(former, now.moduleKey, held), 0),
    certifications: [...compared.certifications],
  };
  const nothing = certain.length + doubtful.length + orphans.length === 0;
  if (nothing && compared.decision.undoId === null) return null;
  const { from, proof, decision } = compared;
  return {
    from,
    proof,
    ...decision,
    proposal: nameOf({ from: from.courseId, content }),
    ...content,
  };
}

function missing(
  { tags }: FormerActivityRow,
  moduleKey: string,
  held: ReadonlySet<string>,
): number {
  return tags.filter(({ target }) => !held.has(keyOf({ moduleKey, target }))).length;
}

function formerShape(row: FormerActivityRow): FormerActivity {
  const { moduleKey, title, moduleType, sectionTitle, tags } = row;
  const ties = tags.map(({ target, nature }) => ({ target, nature }));
  return { moduleKey, title, moduleType, sectionTitle, ties };
}

function place({ moduleKey, title, moduleType, sectionTitle }: ActivityRow, reason: MatchReason) {
  return { moduleKey, title, moduleType, sectionTitle, reason };
}

function nameOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}
