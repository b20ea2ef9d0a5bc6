import type { Nature } from '@blocmap/shared/coverage';
import { strongerNature } from '@blocmap/shared/coverage';
import type { Tag } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import type { ActivityTags } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Glyph, uiTexts } from '../../ui/index.ts';
import type { Column } from './columns.ts';
import { mappingTexts } from './texts.ts';

/** What a closed block hides: its competences that this activity is mapped to. */
export interface Hidden {
  readonly count: number;
  readonly strongest: Nature | null;
}

export function hiddenIn(tags: ActivityTags, column: Column): Hidden {
  let count = 0;
  let strongest: Nature | null = null;
  if (column.kind === 'closed' && tags.size > 0) {
    for (const { id } of column.block.competences) {
      const tag = tags.get(id);
      if (tag === undefined) continue;
      count += 1;
      strongest = strongerNature(strongest, tag.nature);
    }
  }
  return { count, strongest };
}

/** The inside of one cell: its own tag and, where its block is closed, what that one hides. */
export function CellContent({
  tag,
  hidden,
}: {
  tag: Tag | undefined;
  hidden: Hidden;
}): VNode | null {
  const words = useTexts(uiTexts);
  const texts = useTexts(mappingTexts);
  if (tag === undefined && hidden.strongest === null) return null;
  return (
    <>
      {tag === undefined ? null : (
        <span class={`tag-mark state-${tag.state}`}>
          <Glyph nature={tag.nature} />
          <span class="vh">
            {words[tag.nature]} {tag.state === 'proposed' ? texts.proposed : ''}
          </span>
          {tag.state === 'locked' ? <LockMark label={texts.lockedState} /> : null}
        </span>
      )}
      {hidden.strongest === null ? null : (
        <span class="hidden-mark">
          <Glyph nature={hidden.strongest} size={9} />
          <span aria-hidden="true">{hidden.count}</span>
          <span class="vh">
            {texts.viaCompetences(hidden.count)} {words[hidden.strongest]}
          </span>
        </span>
      )}
    </>
  );
}

function LockMark({ label }: { label: string }): VNode {
  return (
    <>
      <svg class="lock" viewBox="0 0 10 12" width="8" height="10" aria-hidden="true">
        <path d="M2.5 5V3.5a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" />
        <rect x="1" y="5" width="8" height="6" rx="1" fill="currentColor" />
      </svg>
      <span class="vh">{label}</span>
    </>
  );
}
