/* oxlint-disable jsx-a11y/no-noninteractive-element-to-interactive-role -- ARIA: a table with a cursor of its own is a grid */
import type { BlockCode } from '@blocmap/shared/certification';
import type { BlockCoverage } from '@blocmap/shared/coverage';
import type { Activity } from '@blocmap/shared/protocol';
import type { TargetedEvent, VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { bySection, tagsOf, type TagIndex } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { Column } from './columns.ts';
import { GridHead } from './grid-head.tsx';
import { commandOf, type GridCommand } from './grid-keys.ts';
import {
  HEAD_ROWS,
  isBody,
  LEAD_COLUMNS,
  moveTo,
  press,
  selectionOf,
  type Cell,
  type GridState,
} from './grid-model.ts';
import { GridRow } from './grid-row.tsx';
import { focusCell, skipInHead } from './head-cursor.ts';
import { mappingTexts } from './texts.ts';

export interface GridProps {
  /** As they are shown: filtered, in the page's order. */
  readonly activities: readonly Activity[];
  readonly columns: readonly Column[];
  readonly index: TagIndex;
  readonly coverage: readonly BlockCoverage[];
  readonly checked: ReadonlySet<string>;
  readonly launched: string | null;
  readonly readOnly: boolean;
  readonly state: GridState;
  readonly onState: (state: GridState) => void;
  readonly onCommand: (command: GridCommand, state: GridState) => void;
  readonly onCheck: (moduleKeys: readonly string[], checked: boolean) => void;
  readonly onOpenBlock: (block: BlockCode) => void;
  /** The cell under the pointer; null when it has left. */
  readonly onPoint: (cell: Cell | null) => void;
}

/** Activities down, blocks across: one stop of the Tab key, with a cursor of its own. */
export function Grid(props: GridProps): VNode {
  const { activities, columns, index, checked, launched, readOnly, state } = props;
  const texts = useTexts(mappingTexts);
  const table = useRef<HTMLTableElement>(null);
  const dragged = useRef<'no' | 'ready' | 'yes'>('no');
  const size = { rows: activities.length + HEAD_ROWS, columns: columns.length + LEAD_COLUMNS };
  const cursor = focusCell(state.cursor, columns);
  const selection = state.anchor === null ? null : selectionOf(state);

  useLayoutEffect(() => {
    // The focus follows the cursor only while it is in the table: a filter must not steal it.
    if (!table.current?.contains(document.activeElement)) return;
    table.current
      .querySelector<HTMLElement>(`[data-row="${cursor.row}"][data-column="${cursor.column}"]`)
      ?.focus();
  }, [cursor.row, cursor.column]);

  const onKeyDown = (event: TargetedEvent<HTMLTableElement, KeyboardEvent>): void => {
    const ctrl = event.ctrlKey || event.metaKey;
    const moved = press(state, { key: event.key, shift: event.shiftKey, ctrl }, size);
    if (moved !== null && !event.altKey) {
      event.preventDefault();
      props.onState(skipInHead(moved, event.key, columns));
      return;
    }
    const command = isBody(state.cursor) && !readOnly ? commandOf(event) : null;
    if (command === null) return;
    event.preventDefault();
    props.onCommand(command, state);
  };

  const onMouseDown = (event: TargetedEvent<HTMLTableElement, MouseEvent>): void => {
    const cell = cellAt(event);
    dragged.current = 'no';
    if (cell === null || event.button !== 0) return;
    if (isBody(cell)) {
      // The browser would mark text while cells are being selected.
      event.preventDefault();
      focusAt(event);
      dragged.current = event.shiftKey ? 'yes' : 'ready';
    }
    props.onState(moveTo(state, cell, event.shiftKey && isBody(cell), size));
  };

  const onMouseOver = (event: TargetedEvent<HTMLTableElement, MouseEvent>): void => {
    const cell = cellAt(event);
    props.onPoint(cell !== null && isBody(cell) ? cell : null);
    if (cell === null || dragged.current === 'no' || event.buttons !== 1 || !isBody(cell)) return;
    if (cell.row === state.cursor.row && cell.column === state.cursor.column) return;
    dragged.current = 'yes';
    props.onState(moveTo(state, cell, true, size));
  };

  const onClick = (event: TargetedEvent<HTMLTableElement, MouseEvent>): void => {
    const cell = cellAt(event);
    if (cell === null) return;
    const activity = activities[cell.row - HEAD_ROWS];
    if (cell.row === 0) {
      const block = (event.target as Element).closest<HTMLElement>('[data-block]')?.dataset[
        'block'
      ];
      if (block !== undefined) props.onOpenBlock(block);
    } else if (cell.column === 1 && activity !== undefined) {
      props.onCommand({ kind: 'palette' }, { cursor: cell, anchor: null });
    } else if (isBody(cell) && dragged.current !== 'yes' && !readOnly) {
      props.onCommand({ kind: 'cycle' }, { cursor: cell, anchor: null });
    }
  };

  const onChange = (event: TargetedEvent<HTMLTableElement>): void => {
    const cell = cellAt(event);
    if (cell === null || cell.column !== 0) return;
    const { checked } = event.target as HTMLInputElement;
    const meant = cell.row === 0 ? activities : activities.slice(cell.row - 1, cell.row);
    props.onCheck(
      meant.map(({ moduleKey }) => moduleKey),
      checked,
    );
  };

  let row = 0;
  return (
    <div class="grid-scroll">
      <table
        ref={table}
        role="grid"
        class="grid"
        aria-label={texts.table}
        aria-multiselectable="true"
        aria-readonly={readOnly}
        {...{ onKeyDown, onMouseDown, onMouseOver, onClick, onChange }}
        onMouseLeave={() => props.onPoint(null)}
        onFocusIn={(event) => {
          const cell = cellAt(event);
          const same = cell?.row === cursor.row && cell.column === cursor.column;
          if (cell !== null && !same) props.onState({ cursor: cell, anchor: null });
        }}
      >
        <GridHead
          columns={columns}
          coverage={props.coverage}
          cursor={cursor}
          allChecked={activities.every(({ moduleKey }) => checked.has(moduleKey))}
          readOnly={readOnly}
        />
        {bySection(activities).map((section) => (
          <tbody key={section.key}>
            <tr class="section-row">
              <th scope="rowgroup" colSpan={size.columns}>
                <span>{section.title || texts.noSection}</span>
              </th>
            </tr>
            {section.activities.map((activity) => {
              row += 1;
              const inside = selection !== null && row >= selection.top && row <= selection.bottom;
              return (
                <GridRow
                  key={activity.moduleKey}
                  row={row}
                  activity={activity}
                  tags={tagsOf(index, activity.moduleKey)}
                  columns={columns}
                  checked={checked.has(activity.moduleKey)}
                  launched={activity.moduleKey === launched}
                  readOnly={readOnly}
                  cursor={row === cursor.row ? cursor.column : -1}
                  from={inside ? selection.left : -1}
                  to={inside ? selection.right : -1}
                />
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The cell that an event happened in, from its own or its parents' place. */
function cellAt(event: Event): Cell | null {
  const place = placeOf(event);
  if (place === null) return null;
  return { row: Number(place.dataset['row']), column: Number(place.dataset['column']) };
}

function focusAt(event: Event): void {
  placeOf(event)?.focus();
}

function placeOf(event: Event): HTMLElement | null {
  const target = event.target as Element;
  const own = target.closest<HTMLElement>('[data-row]');
  // A click beside a checkbox or title is meant for it.
  return own ?? target.closest('td.check')?.querySelector<HTMLElement>('[data-row]') ?? null;
}
