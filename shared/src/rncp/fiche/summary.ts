import { fold } from '../text/index.ts';

/** Words of the summary that nothing has taken yet. */
interface Run {
  words: string;
  /** As printed; null for the rest of a run that something was taken out of. */
  printed: string | null;
  /** Place in the summary, to tell what stands before what. */
  at: number;
}

/** The summary's words; what was found is taken out, so that nothing is found twice. */
export class Summary {
  private readonly runs: Run[];

  constructor(text: string) {
    let at = 0;
    // No competence goes across a bullet or a line's end; across a stop it may.
    this.runs = text.split(/[·•\n]/u).flatMap((part) => {
      const words = fold(part);
      const run = { words, printed: part.trim(), at };
      at += words.length + 1;
      return words === '' ? [] : [run];
    });
  }

  /** How many pieces the summary consists of. */
  get size(): number {
    return this.runs.length;
  }

  /** Takes the words out where they stand as whole words. @returns their place, or -1 */
  take(words: string): number {
    const whole = this.runs.findIndex((run) => run.words === words);
    return whole === -1 ? this.takeInside(words) : (this.runs.splice(whole, 1)[0]?.at ?? -1);
  }

  /** What nothing has taken: folded words → as printed. */
  leftovers(): Map<string, string> {
    return new Map(this.runs.map(({ words, printed }) => [words, printed ?? words]));
  }

  private takeInside(words: string): number {
    for (const [index, run] of this.runs.entries()) {
      if (run.words.length < words.length) continue;
      const at = ` ${run.words} `.indexOf(` ${words} `);
      if (at === -1) continue;
      const after = at + words.length + 1;
      const rest: Run[] = [
        { words: run.words.slice(0, Math.max(0, at - 1)), printed: null, at: run.at },
        { words: run.words.slice(after), printed: null, at: run.at + after },
      ];
      this.runs.splice(index, 1, ...rest.filter((piece) => piece.words !== ''));
      return run.at + at;
    }
    return -1;
  }
}
