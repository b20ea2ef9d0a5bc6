/** Finds the tables of a fiche and gives each piece of text its cell. */
import {
  type FicheTable,
  opensFicheSection,
  type TableHeader,
  tableHeaderAt,
} from '@blocmap/shared/rncp';
import type { Segment } from './segments.ts';

/** Pieces of text of each column, in reading order. */
export type Row = Segment[][];

export interface Table {
  kind: FicheTable;
  header: string[];
  rows: Row[];
}
export type Part = Segment | Table;

export function isTable(part: Part): part is Table {
  return 'rows' in part;
}

/** Text outside of tables as it is, tables as rows of cells, in reading order. */
export function findTables(segments: readonly Segment[]): Part[] {
  const texts = segments.map(({ text }) => text);
  const parts: Part[] = [];
  let at = 0;
  while (at < segments.length) {
    const header = tableHeaderAt(texts, at);
    const segment = segments[at];
    if (segment === undefined) break;
    if (header === null) {
      parts.push(segment);
      at += 1;
      continue;
    }
    const { body, end } = takeBody(segments, texts, at, header);
    const names = namesOf(segments, at, header.spans, leftEdgeOf(body));
    parts.push({
      kind: header.table,
      header: names.map(({ text }) => text),
      rows: rowsOf(body, bordersOf(names, body), header.table),
    });
    at = end;
  }
  return parts;
}

/** What stands under a header, to where another field or table begins. */
function takeBody(
  segments: readonly Segment[],
  texts: readonly string[],
  index: number,
  { table, spans }: TableHeader,
) {
  const height = spans.reduce((sum, span) => sum + span, 0);
  const body: Segment[] = [];
  let at = index + height;
  for (let segment = segments[at]; segment !== undefined; segment = segments[at]) {
    const next = tableHeaderAt(texts, at);
    // The next page repeats the header of a table that goes on there.
    if (next?.table === table && segment.page !== segments[index]?.page) {
      at += height;
    } else if (next === null && !opensFicheSection(texts, at, table === 'blocks')) {
      body.push(segment);
      at += 1;
    } else break;
  }
  return { body, end: at };
}

function leftEdgeOf(body: readonly Segment[]): number {
  return body.reduce((edge, { left }) => Math.min(edge, left), Infinity);
}

interface Name {
  text: string;
  left: number;
  right: number;
}

/** @param edge where the table's text begins: there stands a column without a name */
function namesOf(
  segments: readonly Segment[],
  index: number,
  spans: readonly number[],
  edge: number,
): Name[] {
  let at = index;
  return spans.map((span) => {
    const own = segments.slice(at, at + span);
    at += span;
    if (own.length === 0) return { text: '', left: edge, right: edge };
    return {
      text: own.map(({ text }) => text).join(' '),
      left: Math.min(...own.map(({ left }) => left)),
      right: Math.max(...own.map(({ right }) => right)),
    };
  });
}

/** Where each column but the first begins: at a place that no text of the one before crosses. */
function bordersOf(names: readonly Name[], body: readonly Segment[]): number[] {
  return names.slice(1).map((name, index) => {
    const before = names[index];
    const beside = name.left - SLACK;
    if (before === undefined) return beside;
    const starts = startsBetween(body, centreOf(before), centreOf(name));
    // Under a name in the middle of its column, text begins further left.
    const start = starts.findLast((at) => at <= name.left + SLACK) ?? starts[0];
    return start === undefined ? beside : start - SLACK;
  });
}

/** Points. */
const SLACK = 1;

function centreOf({ left, right }: Name): number {
  return (left + right) / 2;
}

/** Left ends of texts, between two places, that nothing to their left reaches. */
function startsBetween(body: readonly Segment[], from: number, to: number): number[] {
  const near = body
    .filter(({ left, right }) => right > from && left < to)
    .toSorted((a, b) => a.left - b.left);
  const starts: number[] = [];
  let end = from;
  for (const { left, right } of near) {
    if (left > end) starts.push(left);
    end = Math.max(end, right);
  }
  return starts;
}

function rowsOf(body: readonly Segment[], borders: readonly number[], kind: FicheTable): Row[] {
  const rows: Row[] = [];
  let reached = 0;
  for (const segment of body) {
    const column = borders.filter((border) => segment.left >= border).length;
    // A block's table has one row, whatever the pages do to it; in others the first column opens one.
    const opens = kind !== 'blocks' && column === 0 && reached > 0 && !goesOn(segment);
    if (rows.length === 0 || opens) rows.push(Array.from({ length: borders.length + 1 }, () => []));
    rows.at(-1)?.[column]?.push(segment);
    reached = column;
  }
  return rows;
}

/** A label that its column's width or a page has cut: no row opens in lower case. */
function goesOn(label: Segment): boolean {
  return /^\p{Ll}/u.test(label.text);
}
