/** A fiche as it stands in the file. */
export interface FoundFiche {
  /** From `<FICHE>` to `</FICHE>`. */
  text: string;
  /** The elements it is picked by, in a `FICHE` of their own. */
  head: string;
  blocks: number;
  /** The file's line on which it begins, from 1. */
  line: number;
}

/** What a fiche is picked by, and what it is named by in other fiches. */
const HEAD = new Set(['ID_FICHE', 'NUMERO_FICHE', 'INTITULE', 'ACTIF', 'ETAT_FICHE']);
const HEAD_DEPTH = 3;
const BLOCK_DEPTH = 4;

/** The stretch of a file that is one fiche, while its tags go by; places are those of the file. */
export class FicheSpan {
  private readonly start: number;
  private readonly line: number;
  private readonly pieces: string[] = [];
  private readonly head: [start: number, end: number][] = [];
  private headStart = 0;
  private blocks = 0;

  constructor(start: number, line: number) {
    this.start = start;
    this.line = line;
  }

  /** @param open the names of the open elements, the entered one last */
  enter(open: readonly string[], start: number): void {
    if (open.length === HEAD_DEPTH) this.headStart = start;
    if (
      open.length === BLOCK_DEPTH &&
      open[3] === 'BLOC_COMPETENCES' &&
      open[2] === 'BLOCS_COMPETENCES'
    ) {
      this.blocks += 1;
    }
  }

  /** @param open the names of the open elements, the one that is left last */
  leave(open: readonly string[], end: number): void {
    if (open.length === HEAD_DEPTH && HEAD.has(open[2] ?? ''))
      this.head.push([this.headStart, end]);
  }

  lengthTo(place: number): number {
    return place - this.start;
  }

  /** Takes the text that the scanner is about to forget. */
  keep(text: string, base: number): void {
    this.pieces.push(text.slice(Math.max(0, this.start - base)));
  }

  /** @param text from `base` to the fiche's end */
  finish(text: string, base: number): FoundFiche {
    this.keep(text, base);
    const whole = this.pieces.join('');
    const head = this.head.map(([from, to]) => whole.slice(from - this.start, to - this.start));
    return {
      text: whole,
      head: `<FICHE>${head.join('')}</FICHE>`,
      blocks: this.blocks,
      line: this.line,
    };
  }
}
