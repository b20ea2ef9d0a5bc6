import type { Activity } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { memo } from './memo.ts';
import { moduleTypeName, moduleTypeTexts, type ActivityTags } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { Column } from './columns.ts';
import { CellContent, hiddenIn } from './grid-cell.tsx';
import { LEAD_COLUMNS } from './grid-model.ts';
import { mappingTexts } from './texts.ts';

export interface GridRowProps {
  readonly row: number;
  readonly activity: Activity;
  readonly tags: ActivityTags;
  readonly columns: readonly Column[];
  readonly checked: boolean;
  readonly launched: boolean;
  readonly readOnly: boolean;
  /** Column of the cursor where it is in this row, else -1. */
  readonly cursor: number;
  /** First and last selected column, -1 where none of this row is. */
  readonly from: number;
  readonly to: number;
}

/** One activity. Drawn again only when something of its own has changed. */
export const GridRow = memo(function GridRow(props: GridRowProps): VNode {
  const { row, activity, tags, columns, checked, launched, readOnly, cursor, from, to } = props;
  const texts = useTexts(mappingTexts);
  const types = useTexts(moduleTypeTexts);
  const place = (column: number) => ({
    'data-row': row,
    'data-column': column,
    tabIndex: cursor === column ? 0 : -1,
  });
  return (
    <tr class={launched ? 'launched' : undefined} data-module={activity.moduleKey}>
      <td class="check">
        <input
          type="checkbox"
          checked={checked}
          disabled={readOnly}
          aria-label={texts.selectRow(activity.title)}
          {...place(0)}
        />
      </td>
      <th scope="row">
        <span class="title-line">
          <button
            type="button"
            class="activity-title"
            title={activity.title}
            disabled={readOnly}
            {...place(1)}
          >
            {activity.title}
            <span class="vh">, {texts.attach}</span>
          </button>
          <span class="quiet module-type">
            {launched ? texts.launched : moduleTypeName(types, activity.moduleType)}
          </span>
        </span>
      </th>
      {columns.map((column, at) => {
        const index = at + LEAD_COLUMNS;
        const selected = index >= from && index <= to;
        const classes = `cell ${column.kind} family-${column.block.family}${selected ? ' selected' : ''}`;
        return (
          <td key={column.target} class={classes} aria-selected={selected} {...place(index)}>
            <CellContent tag={tags.get(column.target)} hidden={hiddenIn(tags, column)} />
          </td>
        );
      })}
    </tr>
  );
});
