import { type RegisterErrorReason, RegisterFormatError } from '../report/index.ts';

/** The stretch of a file that is being looked at, and where in the file it stands. */
export class TextWindow {
  /** From the first character that is not settled yet. */
  text = '';
  /** The place in the file of `text`'s first character. */
  base = 0;
  /** The line that a place in `text` is on, as far as lines have been counted. */
  private counted = { at: 0, line: 1 };

  /** Line up to which the text was looked at. */
  get line(): number {
    return this.counted.line;
  }

  push(text: string): void {
    this.text = this.text === '' ? text : this.text + text;
  }

  /** Forgets what stands before a place. */
  drop(at: number): void {
    this.counted = { at: 0, line: this.lineAt(at) };
    this.base += at;
    this.text = this.text.slice(at);
  }

  /** The file's line, from 1. Places are to be asked for in ascending order. */
  lineAt(place: number): number {
    let { at, line } = this.counted;
    if (place <= at) return line;
    for (;;) {
      at = this.text.indexOf('\n', at) + 1;
      if (at === 0 || at > place) break;
      line += 1;
    }
    this.counted = { at: place, line };
    return line;
  }

  /** What stands at a place, enough of it to be recognised. */
  quote(at: number): string {
    return JSON.stringify(this.text.slice(at, at + 40));
  }

  fail(reason: RegisterErrorReason, expected: string, found: string, at: number): never {
    throw new RegisterFormatError({ reason, expected, found, line: this.lineAt(at) });
  }
}
