import type { BlockCode } from '@blocmap/shared/certification';
import type { Nature } from '@blocmap/shared/coverage';
import type { Activity, CourseOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { tagsOf, type TagIndex } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { uiTexts, useAnnounce } from '../../ui/index.ts';
import { columnsOf } from './columns.ts';
import { DetailsLine } from './details-line.tsx';
import { nextNature, type Edit } from './edits.ts';
import type { GridCommand } from './grid-keys.ts';
import {
  fit,
  HEAD_ROWS,
  LEAD_COLUMNS,
  selectionOf,
  selectionSize,
  type Cell,
  type GridState,
} from './grid-model.ts';
import { Grid } from './grid.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { mappingTexts } from './texts.ts';

interface MappingGridProps {
  readonly overview: CourseOverview;
  readonly activities: readonly Activity[];
  readonly index: TagIndex;
  readonly checked: ReadonlySet<string>;
  readonly launched: string | null;
  readonly readOnly: boolean;
  readonly onCheck: (moduleKeys: readonly string[], checked: boolean) => void;
  readonly onEdits: (edits: Edit[]) => void;
  readonly onPalette: (activities: readonly Activity[]) => void;
}

/** On the activity that was opened in Moodle, else on the first. */
function startAt(activities: readonly Activity[], launched: string | null): GridState {
  const at = activities.findIndex(({ moduleKey }) => moduleKey === launched);
  return { cursor: { row: HEAD_ROWS + Math.max(at, 0), column: LEAD_COLUMNS }, anchor: null };
}

/** The table with its cursor, its open blocks and what is done to the selected cells. */
export function MappingGrid(props: MappingGridProps): VNode {
  const { overview, activities, index, checked, readOnly, onEdits, onPalette } = props;
  const texts = useTexts(mappingTexts);
  const words = useTexts(uiTexts);
  const announce = useAnnounce();
  const [open, setOpen] = useState<ReadonlySet<BlockCode>>(new Set());
  const [kept, setState] = useState(() => startAt(activities, props.launched));
  const [pointed, setPointed] = useState<Cell | null>(null);
  const [used, setUsed] = useState(false);
  const { blocks } = overview.certification;
  const columns = useMemo(() => columnsOf(blocks, open), [blocks, open]);
  const size = { rows: activities.length + HEAD_ROWS, columns: columns.length + LEAD_COLUMNS };
  const state = fit(kept, size);
  const selection = selectionOf(state);

  const cellsOf = (of: GridState) => {
    const range = selectionOf(of);
    if (range === null) return [];
    const { top, bottom, left, right } = range;
    return activities
      .slice(top - HEAD_ROWS, bottom)
      .flatMap(({ moduleKey }) =>
        columns
          .slice(left - LEAD_COLUMNS, right - LEAD_COLUMNS + 1)
          .map(({ target }) => ({ moduleKey, target })),
      );
  };
  const set = (of: GridState, nature: Nature | null): void => {
    const cells = cellsOf(of);
    onEdits(cells.map((cell) => ({ ...cell, nature })));
    announce(
      texts.setTo(
        texts.cellsSelected(cells.length),
        nature === null ? texts.removed : words[nature],
      ),
    );
  };
  const onCommand = (command: GridCommand, of: GridState): void => {
    const { row, column } = of.cursor;
    const activity = activities[row - HEAD_ROWS];
    if (activity === undefined) return;
    if (command.kind === 'palette') {
      const range = selectionOf(of) ?? { top: row, bottom: row };
      onPalette(activities.slice(range.top - HEAD_ROWS, range.bottom));
    } else if (command.kind === 'set') {
      set(of, command.nature);
    } else {
      const target = columns[column - LEAD_COLUMNS]?.target;
      if (target === undefined) return;
      set(of, nextNature(tagsOf(index, activity.moduleKey).get(target)));
    }
  };
  const openBlock = (block: BlockCode): void => {
    const next = new Set(open);
    if (!next.delete(block)) next.add(block);
    // The cursor stays on the button that was pressed, wherever the columns have moved it.
    const at = columnsOf(blocks, next).findIndex((column) => column.block.code === block);
    setOpen(next);
    setState({ cursor: { row: 0, column: at + LEAD_COLUMNS }, anchor: null });
  };
  const told = pointed ?? (used ? state.cursor : null);
  const ticked = activities.filter(({ moduleKey }) => checked.has(moduleKey));
  return (
    <>
      <div class="grid-box">
        <DetailsLine
          outline={overview.certification}
          activity={told === null ? undefined : activities[told.row - HEAD_ROWS]}
          column={told === null ? undefined : columns[told.column - LEAD_COLUMNS]}
          index={index}
        />
        <Grid
          activities={activities}
          columns={columns}
          index={index}
          coverage={overview.coverage.blocks}
          checked={checked}
          launched={props.launched}
          readOnly={readOnly}
          state={state}
          onState={(next) => {
            setUsed(true);
            setState(next);
          }}
          onCommand={onCommand}
          onCheck={props.onCheck}
          onOpenBlock={openBlock}
          onPoint={setPointed}
        />
      </div>
      {readOnly ? null : (
        <SelectionBar
          cells={selection === null ? 0 : selectionSize(selection)}
          rows={ticked.length}
          onSet={(nature) => set(state, nature)}
          onAttach={() => onPalette(activities.filter(({ moduleKey }) => checked.has(moduleKey)))}
          onUncheck={() => props.onCheck([...checked], false)}
        />
      )}
    </>
  );
}
