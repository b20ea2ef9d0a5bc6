import type { Warning } from '../../certification/index.ts';
import { InterchangeError, quoted } from '../errors.ts';
import { doubt } from '../warnings.ts';
import type { Entry } from './rows.ts';

/** Deeper than any framework. */
const DEEPEST = 12;

/** The rows of a framework as a tree. */
export interface Tree {
  readonly roots: readonly Entry[];
  readonly children: (entry: Entry) => readonly Entry[];
}

/**
 * Rows hung below their parents. What hangs nowhere is left out with a warning: Moodle's importer
 * drops it too, but silently.
 * @throws InterchangeError `broken-hierarchy` for an id number that is missing or stands twice, and
 *   for a tree that is too deep
 */
export function treeOf(framework: Entry, entries: readonly Entry[], warnings: Warning[]): Tree {
  refuseRepeated(framework, entries);
  const byParent = new Map<string, Entry[]>();
  for (const entry of entries) {
    const parent = entry.parent === framework.id ? '' : entry.parent;
    const brothers = byParent.get(parent);
    if (brothers === undefined) byParent.set(parent, [entry]);
    else brothers.push(entry);
  }
  const of = (id: string): readonly Entry[] => byParent.get(id) ?? [];
  const reached = new Set<Entry>();
  let level = of('');
  for (let depth = 1; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > DEEPEST && first !== undefined) {
      throw broken(`at most ${DEEPEST} levels`, 'more', first);
    }
    for (const entry of level) reached.add(entry);
    level = level.flatMap(({ id }) => of(id));
  }
  for (const entry of entries) {
    if (reached.has(entry)) continue;
    const message = `The parent ${quoted(entry.parent)} leads to no block; the row was left out.`;
    const { line, name: excerpt } = entry;
    warnings.push(doubt('parent-unknown', 'blocks', message, { line, excerpt }));
  }
  return { roots: of(''), children: ({ id }) => of(id) };
}

function refuseRepeated(framework: Entry, entries: readonly Entry[]): void {
  const known = new Set([framework.id]);
  for (const entry of entries) {
    if (entry.id === '' || known.has(entry.id)) {
      const found = entry.id === '' ? 'none' : `${quoted(entry.id)} twice`;
      throw broken('an id number of its own for every competency', found, entry);
    }
    known.add(entry.id);
  }
}

function broken(expected: string, found: string, { line }: Entry): InterchangeError {
  return new InterchangeError({
    problem: 'broken-hierarchy',
    expected,
    found,
    place: `row ${line}`,
  });
}
