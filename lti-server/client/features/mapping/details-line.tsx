import { shortCode } from '@blocmap/shared/certification';
import type { Activity, CertificationOutline } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { tagsOf, targetText, type TagIndex } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { LocalWords, uiTexts } from '../../ui/index.ts';
import type { Column } from './columns.ts';
import { mappingTexts } from './texts.ts';

interface DetailsLineProps {
  readonly outline: CertificationOutline;
  readonly activity: Activity | undefined;
  readonly column: Column | undefined;
  readonly index: TagIndex;
}

/** Says in full what the cell under the cursor or pointer stands for, where nothing is hidden. */
export function DetailsLine({ outline, activity, column, index }: DetailsLineProps): VNode {
  const texts = useTexts(mappingTexts);
  const words = useTexts(uiTexts);
  if (activity === undefined || column === undefined) {
    return <p class="details-line quiet">{texts.cellHint}</p>;
  }
  const tag = tagsOf(index, activity.moduleKey).get(column.target);
  return (
    <p class="details-line">
      <span class={`chip family-${column.block.family}`}>{shortCode(column.target)}</span>
      <span class="details-target">
        {targetText(outline, column.target)}
        <LocalWords outline={outline} target={column.target} />
      </span>
      <span class="details-activity">{activity.title}</span>
      <strong>{tag === undefined ? '—' : words[`${tag.nature}Long`]}</strong>
    </p>
  );
}
