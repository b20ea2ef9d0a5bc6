import { blockOf, type TargetId } from '@blocmap/shared/certification';
import type { Nature } from '@blocmap/shared/coverage';
import type { DeepLinkRequestItem } from '@blocmap/shared/protocol';

export interface ActivityDraft {
  readonly title: string;
  readonly targets: ReadonlySet<TargetId>;
  readonly nature: Nature;
  /** As typed; null: without a score. */
  readonly maximum: string | null;
  /** Null: the first block chosen. */
  readonly primaryBlock: string | null;
}

export type DraftProblem = 'nameMissing' | 'targetsMissing' | 'maximumInvalid';

/** What is still missing, in the form's order. */
export function problemsOf(draft: ActivityDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.title.trim() === '') problems.push('nameMissing');
  if (draft.targets.size === 0) problems.push('targetsMissing');
  if (draft.maximum !== null && maximumOf(draft.maximum) === null) problems.push('maximumInvalid');
  return problems;
}

/** The blocks of the chosen targets, each once. */
export function blocksIn(targets: ReadonlySet<TargetId>): string[] {
  return [...new Set([...targets].map(blockOf))];
}

/** The item to ask for. The draft must be without problems. */
export function itemOf(draft: ActivityDraft): DeepLinkRequestItem {
  const blocks = blocksIn(draft.targets);
  const primaryBlock =
    draft.primaryBlock !== null && blocks.includes(draft.primaryBlock)
      ? draft.primaryBlock
      : blocks[0];
  return {
    title: draft.title.trim(),
    targets: [...draft.targets],
    nature: draft.nature,
    scoreMaximum: draft.maximum === null ? null : maximumOf(draft.maximum),
    ...(primaryBlock === undefined ? {} : { primaryBlock }),
  };
}

function maximumOf(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  const value = Number(text);
  return text !== '' && value >= 1 && value <= 1000 ? value : null;
}
