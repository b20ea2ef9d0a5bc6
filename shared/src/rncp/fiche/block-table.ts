/**
 * One block's table of two cells. A page may cut both: the next page then prints the rest of the
 * left cell and after it the rest of the right one, with nothing between the two that says so. The
 * site's own copy has nothing between them either where the left cell ends with a paragraph.
 */
import { fold } from '../text/index.ts';
import type { CellWords } from './cell-words.ts';
import { type Cell, buildCell, type Piece, pieceOf, splitAtEntry } from './cells.ts';
import { cutRun } from './cut-run.ts';
import { evaluationLikeness } from './evaluation-words.ts';
import { alternate, type Column } from './interleaved.ts';
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

const LEFT_HEADER = 'liste de competences';
const RIGHT_HEADER = 'modalites d evaluation';
const MAX_TITLE_LINES = 4;

/**
 * @param lines everything between the block's own heading and the next block's
 * @param words what the rest of the fiche says of the two cells
 */
export function readBlockTable(lines: readonly Line[], words: CellWords): BlockTable {
  const { headerFound, titleRest, body, runTogether } = takeHeader(lines);
  const reader = new TableReader(words, runTogether);
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
      const runTogether = line?.text.includes('\t') === false;
      const body = lines.slice(index + 1);
      return { headerFound: true, titleRest: title.join(' '), body, runTogether };
    }
    if (words === LEFT_HEADER) {
      const next = lines.findIndex((other, at) => at > index && other.text !== '');
      const closed = next !== -1 && fold(lines[next]?.text.slice(0, 200) ?? '') === RIGHT_HEADER;
      const body = lines.slice(closed ? next + 1 : index + 1);
      return { headerFound: closed, titleRest: title.join(' '), body, runTogether: false };
    }
    if (line?.text.includes('\t') === true) break;
    if (line !== undefined && line.text !== '') title.push(line.text);
  }
  return { headerFound: false, titleRest: '', body: [...lines], runTogether: false };
}

class TableReader {
  readonly left: Piece[] = [];
  readonly right: Piece[] = [];
  readonly rejoined: BlockTable['rejoined'] = [];
  readonly doubtfulSplits: BlockTable['doubtfulSplits'] = [];
  private ministerial = false;
  /** A border was printed, and nothing of the right cell behind it yet. */
  private rightOpen = false;
  private readonly words: CellWords;

  /** The copy keeps no borders: the end of one cell and the other's beginning share a line. */
  private readonly runTogether: boolean;

  constructor(words: CellWords, runTogether: boolean) {
    this.words = words;
    this.runTogether = runTogether;
  }

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
      if (tab === -1 && line.drawn === true) {
        this.doubtfulSplits.push({ line: line.number, excerpt: line.text });
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
    const cut = this.right.length > 0 && (line.drawn !== true || line.afterPageBreak);
    if (left !== '') this.add('competences', pieceOf(line, left, blank), cut);
    this.rightOpen = right === '' && this.right.length === 0;
    if (right !== '') {
      this.add('evaluation', { ...pieceOf(line, right, blank), noise: cut ? line.noise : '' }, cut);
    }
  }

  /** Lines without a tab: some go on with the left cell, the rest with the right one. */
  private readRun(run: readonly Piece[], allLeft: boolean): void {
    const [first] = run;
    if (first === undefined) return;
    const started = this.left.length > 0;
    const pieces = allLeft || this.right.length > 0 ? run : run.flatMap(splitAtEntry);
    const columns = allLeft ? null : alternate(pieces, this.left, this.right, this.ministerial);
    if (columns !== null) {
      this.doubtfulSplits.push({ line: first.line, excerpt: first.text });
      pieces.forEach((piece, index) => this.add(columns[index] ?? 'competences', piece, false));
      return;
    }
    const cut = allLeft ? pieces.length : this.findCut(pieces, first);
    pieces.forEach((piece, index) => {
      const column = index < cut ? 'competences' : 'evaluation';
      const begins = index === 0 || index === cut;
      const paused = piece.afterPageBreak || cut > 0;
      const holds = (column === 'competences' ? this.left : this.right).length > 0;
      this.add(column, piece, started && begins && paused && holds);
    });
  }

  private findCut(run: readonly Piece[], first: Piece): number {
    if (this.rightOpen) return 0;
    const { left, right, ministerial, words } = this;
    const { at, confidence } = cutRun(run, { left, right, ministerial }, words);
    const enough = confidence === 'evident' || (confidence === 'clear' && !this.runTogether);
    if (!enough) this.doubtfulSplits.push({ line: (run[at] ?? first).line, excerpt: first.text });
    return at;
  }

  private add(column: Column, piece: Piece, cut: boolean): void {
    const cell = column === 'competences' ? this.left : this.right;
    if (cut) {
      const excerpt = `${cell.at(-1)?.text.slice(-60) ?? ''} ⏎ ${piece.text.slice(0, 100)}`;
      this.rejoined.push({ column, line: piece.line, excerpt });
    }
    cell.push(piece);
    this.rightOpen &&= column === 'competences';
    this.ministerial ||= column === 'evaluation' && evaluationLikeness(piece.text) >= 0;
  }
}
