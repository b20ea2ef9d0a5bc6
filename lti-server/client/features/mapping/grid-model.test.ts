import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fit,
  HEAD_ROWS,
  isBody,
  LEAD_COLUMNS,
  moveTo,
  press,
  selectionOf,
  selectionSize,
  type Cell,
  type GridSize,
  type GridState,
  type Press,
} from './grid-model.ts';

const size: GridSize = { rows: 6, columns: 8 };
const at = (row: number, column: number): GridState => ({ cursor: { row, column }, anchor: null });
const key = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  shift: false,
  ctrl: false,
  ...held,
});

describe('moving', () => {
  test.each([
    ['ArrowDown', {}, [3, 4]],
    ['ArrowUp', {}, [1, 4]],
    ['ArrowLeft', {}, [2, 3]],
    ['ArrowRight', {}, [2, 5]],
    ['Home', {}, [2, 0]],
    ['End', {}, [2, 7]],
    ['Home', { ctrl: true }, [0, 0]],
    ['End', { ctrl: true }, [5, 7]],
    ['ArrowDown', { ctrl: true }, [5, 4]],
    ['ArrowUp', { ctrl: true }, [0, 4]],
    ['ArrowRight', { ctrl: true }, [2, 7]],
    ['ArrowLeft', { ctrl: true }, [2, 0]],
    ['PageDown', {}, [5, 4]],
    ['PageUp', {}, [0, 4]],
  ] as const)('%s %j goes to %j', (name, held, [row, column]) => {
    expect(press(at(2, 4), key(name, held), size)).toEqual(at(row, column));
  });

  test('keys that do not move are left to others', () => {
    for (const name of ['a', ' ', 'Enter', 'Tab', 'Delete']) {
      expect(press(at(2, 4), key(name), size)).toBeNull();
    }
    expect(press(at(2, 4), key('Escape'), size)).toBeNull();
  });
});

describe('selecting', () => {
  test('shift stretches from where it began, and back to one cell', () => {
    const right = press(at(2, 4), key('ArrowRight', { shift: true }), size)!;
    expect(selectionOf(right)).toEqual({ top: 2, bottom: 2, left: 4, right: 5 });
    const down = press(right, key('ArrowDown', { shift: true }), size)!;
    expect(selectionSize(selectionOf(down)!)).toBe(4);
    const back = press(
      press(down, key('ArrowUp', { shift: true }), size)!,
      key('ArrowLeft', { shift: true }),
      size,
    )!;
    expect(back).toEqual(at(2, 4));
  });

  test('stays out of the head and the lead, and does not begin there', () => {
    const home = press(at(2, 4), key('Home', { shift: true }), size)!;
    expect(home.cursor).toEqual({ row: 2, column: LEAD_COLUMNS });
    const top = press(at(2, 4), key('ArrowUp', { shift: true, ctrl: true }), size)!;
    expect(top.cursor.row).toBe(HEAD_ROWS);
    expect(selectionOf(press(at(0, 4), key('ArrowDown', { shift: true }), size)!)).toEqual({
      top: 1,
      bottom: 1,
      left: 4,
      right: 4,
    });
  });

  test('escape and any plain move let go of it', () => {
    const selected = moveTo(at(1, 2), { row: 3, column: 4 }, true, size);
    expect(press(selected, key('Escape'), size)?.anchor).toBeNull();
    expect(press(selected, key('ArrowDown'), size)?.anchor).toBeNull();
  });
});

const anyPress = fc.record({
  key: fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'Escape',
    'x',
  ),
  shift: fc.boolean(),
  ctrl: fc.boolean(),
});
const anySize = fc.record({
  rows: fc.integer({ min: 1, max: 40 }),
  columns: fc.integer({ min: LEAD_COLUMNS, max: 90 }),
});

/** What is wrong with a state in a table of that size; empty: nothing. */
function faults({ cursor, anchor }: GridState, size: GridSize): string[] {
  const inside = ({ row, column }: Cell): boolean =>
    row >= 0 && column >= 0 && row < size.rows && column < size.columns;
  const selection = selectionOf({ cursor, anchor });
  return [
    ...(inside(cursor) ? [] : ['cursor outside']),
    ...(anchor === null || inside(anchor) ? [] : ['anchor outside']),
    ...(anchor === null || (isBody(anchor) && isBody(cursor)) ? [] : ['selection in the head']),
    ...(selection === null || selection.top >= HEAD_ROWS ? [] : ['selection above the body']),
  ];
}

test('whatever is pressed, cursor and selection stay in the table', () => {
  fc.assert(
    fc.property(anySize, anySize, fc.array(anyPress), (size, smaller, presses) => {
      let state = at(0, 0);
      for (const one of presses) {
        state = press(state, one, size) ?? state;
        expect(faults(state, size)).toEqual([]);
      }
      expect(faults(fit(state, smaller), smaller)).toEqual([]);
    }),
  );
});

test('from any cell the arrows reach any other', () => {
  fc.assert(
    fc.property(anySize, fc.nat(), fc.nat(), (size, a, b) => {
      const target = { row: a % size.rows, column: b % size.columns };
      let state = at(0, 0);
      for (let step = 0; step < target.row; step++) state = press(state, key('ArrowDown'), size)!;
      for (let step = 0; step < target.column; step++) {
        state = press(state, key('ArrowRight'), size)!;
      }
      expect(state.cursor).toEqual(target);
    }),
  );
});
