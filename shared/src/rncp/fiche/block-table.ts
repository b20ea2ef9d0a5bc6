/**
 * One block's table of two cells. A page may cut both: the next page then prints the rest of the
 * left cell and after it the rest of the right one, with nothing between the two that says so.
 */
import { fold } from '../text/index.ts';
import { type Cell, buildCell, type Piece, pieceOf } from './cells.ts';
import { evaluationLikeness } from './evaluation-words.ts';
import type { Line } from './lines.ts';

export interface BlockTable {
  competences: Cell;
  evaluation: Cell;
  headerFound: boolean;
  /** Lines of the title that stood before the table's header. */
  titleRest: string;
  /** Where a cell goes on after a cut. */
  rejoined: { column: Column; line: number; excerpt: string }[];
  /** Where the two cells could not be told apart with confidence. */
  doubtfulSplits: { line: number; excerpt: string }[];
}
type Column = 'competences' | 'evaluation';

const LEFT_HEADER = 'liste de competences';
const RIGHT_HEADER = 'modalites d evaluation';
const MAX_TITLE_LINES = 4;
/** The right cell begins with the first kind of candidate. */
const OPENS_ENTRY = /^\s*(?:<\w[^<>]{0,100}>\s*)*[-–—·•*]?\s*Candidate?s?\s/;

/** @param lines everything between the block's own heading and the next block's */
export function readBlockTable(lines: readonly Line[]): BlockTable {
  const { headerFound, titleRest, body } = takeHeader(lines);
  const reader = new TableReader();
  reader.read(body);
  return {
    competences: buildCell(reader.left),
    evaluation: buildCell(reader.right),
    headerFound,
    titleRest,
    rejoined: reader.rejoined,
    doubtfulSplits: reader.doubtfulSplits,
  };
}

function takeHeader(lines: readonly Line[]) {
  const title: string[] = [];
  for (let index = 0; index < lines.length && title.length <= MAX_TITLE_LINES; index += 1) {
    const line = lines[index];
    const words = line === undefined || line.text.length > 200 ? '' : fold(line.text);
    if (words === `${LEFT_HEADER} ${RIGHT_HEADER}`) {
      return { headerFound: true, titleRest: title.join(' '), body: lines.slice(index + 1) };
    }
    if (words === LEFT_HEADER) {
      const next = lines.findIndex((other, at) => at > index && other.text !== '');
      const closed = next !== -1 && fold(lines[next]?.text.slice(0, 200) ?? '') === RIGHT_HEADER;
      const body = lines.slice(closed ? next + 1 : index + 1);
      return { headerFound: closed, titleRest: title.join(' '), body };
    }
    if (line?.text.includes('\t') === true) break;
    if (line !== undefined && line.text !== '') title.push(line.text);
  }
  return { headerFound: false, titleRest: '', body: [...lines] };
}

class TableReader {
  readonly left: Piece[] = [];
  readonly right: Piece[] = [];
  readonly rejoined: BlockTable['rejoined'] = [];
  readonly doubtfulSplits: BlockTable['doubtfulSplits'] = [];
  private rightKnown = false;

  read(lines: readonly Line[]): void {
    let run: Piece[] = [];
    let blank = false;
    for (const line of lines) {
      if (line.text === '') {
        blank = true;
        continue;
      }
      const tab = line.text.indexOf('\t');
      if (run.length > 0 && (line.afterPageBreak || tab !== -1)) {
        // Before the table's first tab everything is the left cell, line by line.
        this.readRun(run, tab !== -1 && this.right.length === 0 && !line.afterPageBreak);
        run = [];
      }
      if (tab === -1) run.push(pieceOf(line, line.text, blank));
      else this.readRow(line, tab, blank);
      blank = false;
    }
    this.readRun(run, false);
  }

  private readRow(line: Line, tab: number, blank: boolean): void {
    const left = line.text.slice(0, tab).trim();
    const right = line.text
      .slice(tab + 1)
      .replaceAll('\t', ' ')
      .trim();
    // A second row goes on with the first: a page cut it.
    const cut = this.right.length > 0;
    if (left !== '') this.add('competences', pieceOf(line, left, blank), cut);
    if (right !== '') {
      this.add('evaluation', { ...pieceOf(line, right, blank), noise: cut ? line.noise : '' }, cut);
    }
  }

  /** Lines without a tab: some go on with the left cell, the rest with the right one. */
  private readRun(run: readonly Piece[], allLeft: boolean): void {
    const started = this.left.length > 0;
    const cut = allLeft ? run.length : this.findCut(run);
    run.forEach((piece, index) => {
      const column = index < cut ? 'competences' : 'evaluation';
      const first = index === 0 || index === cut;
      const paused = piece.afterPageBreak || cut > 0;
      const holds = (column === 'competences' ? this.left : this.right).length > 0;
      this.add(column, piece, started && first && paused && holds);
    });
  }

  /** How many of the lines belong to the left cell. */
  private findCut(run: readonly Piece[]): number {
    if (this.right.length === 0) {
      const entry = run.findIndex((piece) => OPENS_ENTRY.test(piece.text));
      if (entry !== -1) return entry;
    }
    const known = run.map((piece) => evaluationLikeness(piece.text));
    if (this.rightSpeaksOtherwise(known)) return this.cutAtBlank(run);
    let gain = 0;
    let best = 0;
    let cut = 0;
    known.forEach((likeness, index) => {
      gain -= likeness * (run[index]?.text.length ?? 0);
      if (gain >= best) {
        best = gain;
        cut = index + 1;
      }
    });
    return cut;
  }

  /** True where the evaluation column is not worded as the ministry's fiches word it. */
  private rightSpeaksOtherwise(known: readonly number[]): boolean {
    if (this.right.length > 0) return !this.rightKnown;
    return known.length > 1 && known.every((likeness) => likeness < 0);
  }

  private cutAtBlank(run: readonly Piece[]): number {
    const first = run[0];
    if (first === undefined) return 0;
    // Directly under a row, nothing was cut: these are the other lines of its second cell.
    if (this.right.length > 0 && !first.blankBefore && !first.afterPageBreak) return 0;
    const leftOpen = !/[.;]\s*(?:<\/\w+>\s*)*$/.test(this.left.at(-1)?.text.slice(-80) ?? '');
    const blank = run.findIndex((piece, index) => index > 0 && piece.blankBefore);
    this.doubtfulSplits.push({ line: first.line, excerpt: first.text });
    if (!leftOpen && blank === -1) return 0;
    return blank === -1 ? run.length : blank;
  }

  private add(column: Column, piece: Piece, cut: boolean): void {
    const cell = column === 'competences' ? this.left : this.right;
    if (cut) {
      const excerpt = `${cell.at(-1)?.text.slice(-60) ?? ''} ⏎ ${piece.text.slice(0, 100)}`;
      this.rejoined.push({ column, line: piece.line, excerpt });
    }
    cell.push(piece);
    this.rightKnown ||= column === 'evaluation' && evaluationLikeness(piece.text) >= 0;
  }
}
