/**
 * Finds where each fiche of the export begins and ends, and the few elements that it is picked by,
 * without looking at anything else: a full parser takes several times as long, and most fiches are
 * wanted by nobody. Every tag has to match all the same; comments and CDATA hide theirs.
 */
import { FicheSpan, type FoundFiche } from './fiche-span.ts';
import type { RegisterLimits } from './limits.ts';
import { MAX_TAG, readEndOf, readTag, type Tag } from './tag.ts';
import { TextWindow } from './window.ts';

const ROOT = 'FICHES';
const FICHE = 'FICHE';
/** What hides tags, and how it ends. */
const HIDING: readonly [opening: string, closing: string][] = [
  ['<![CDATA[', ']]>'],
  ['<!--', '-->'],
  ['<?', '?>'],
];
const LONGEST_OPENING = 9;
const BANG = 0x21;
const QUESTION = 0x3f;

export class FicheScanner {
  private readonly window: TextWindow = new TextWindow();
  private readonly open: string[] = [];
  private rootSeen = false;
  /** What ends the comment or CDATA in which the text stopped. */
  private until: string | null = null;
  /** Place in the file behind the last tag. */
  private lastTag = 0;
  private fiche: FicheSpan | null = null;
  private readonly limits: RegisterLimits;
  private readonly onFiche: (fiche: FoundFiche) => void;

  constructor(limits: RegisterLimits, onFiche: (fiche: FoundFiche) => void) {
    this.limits = limits;
    this.onFiche = onFiche;
  }

  /** Line up to which the text has been read. */
  get line(): number {
    return this.window.line;
  }

  /** @throws RegisterFormatError where this is no export, or a damaged one */
  push(text: string): void {
    this.window.push(text);
    const settled = this.scan();
    this.fiche?.keep(this.window.text.slice(0, settled), this.window.base);
    this.window.drop(settled);
  }

  /** @throws RegisterFormatError where the text stopped before its end */
  end(): void {
    if (
      this.rootSeen &&
      this.open.length === 0 &&
      this.until === null &&
      this.window.text.trim() === ''
    ) {
      return;
    }
    const inside = this.open.length === 0 ? '' : ` inside ${this.open.join(' > ').slice(0, 200)}`;
    if (this.rootSeen)
      this.window.fail('truncated', `</${ROOT}> at the end`, `the end${inside}`, 0);
    this.window.fail('empty', `the register's root, ${ROOT}`, 'the end of the file', 0);
  }

  /** @returns the place in `text` up to which nothing is open to doubt */
  private scan(): number {
    const { text } = this.window;
    let at = 0;
    for (;;) {
      if (this.until !== null) {
        const end = text.indexOf(this.until, at);
        if (end === -1) return this.pause(Math.max(at, text.length - this.until.length + 1));
        at = end + this.until.length;
        this.until = null;
      }
      const start = text.indexOf('<', at);
      if (start === -1) return this.pause(text.length, at);
      this.checkText(at, start);
      const second = text.charCodeAt(start + 1);
      if (Number.isNaN(second)) return this.pause(start);
      if (second === BANG || second === QUESTION) {
        const hiding = HIDING.find(([opening]) => text.startsWith(opening, start));
        if (hiding === undefined) {
          if (text.length - start < LONGEST_OPENING) return this.pause(start);
          this.refuseDeclaration(start);
        }
        const [opening, closing] = hiding;
        this.until = closing;
        at = start + opening.length;
        continue;
      }
      const tag = readEndOf(this.open.at(-1), text, start) ?? readTag(text, start);
      if (tag === 'unfinished' && text.length - start <= MAX_TAG) return this.pause(start);
      if (tag === 'unfinished' || tag === null) {
        this.window.fail('malformed', 'a tag', this.window.quote(start), start);
      }
      this.take(tag, start);
      at = tag.end;
    }
  }

  /** Stops until more text comes; what is in between two tags must not grow without end. */
  private pause(at: number, from = at): number {
    this.checkText(from, at);
    return at;
  }

  private checkText(from: number, to: number): void {
    if (this.window.base + to - this.lastTag > this.limits.text) {
      const limit = `at most ${this.limits.text} characters between two tags`;
      this.window.fail('too-large', limit, 'more', to);
    }
    if (this.open.length < 2 && from < to) this.checkBetween(from, to);
  }

  /** Around the root and between the fiches there is nothing but white space. */
  private checkBetween(from: number, to: number): void {
    const between = this.window.text.slice(from, to);
    const loose = between.replace(/^\uFEFF/, '').trim();
    if (loose === '') return;
    const found = JSON.stringify(loose.slice(0, 40));
    if (this.rootSeen) this.window.fail('malformed', 'white space and tags', found, from);
    this.window.fail('not-register', 'XML', found, from);
  }

  private take(tag: Tag, start: number): void {
    this.lastTag = this.window.base + tag.end;
    if (tag.kind === 'close') this.close(tag, start);
    else this.enter(tag, start);
  }

  private enter({ kind, name, end }: Tag, start: number): void {
    const depth = this.open.length;
    if (depth === 0) this.checkRoot(name, start);
    if (depth >= this.limits.depth) {
      this.window.fail(
        'too-deep',
        `at most ${this.limits.depth} levels of elements`,
        'more',
        start,
      );
    }
    if (depth === 1 && name === FICHE) {
      this.fiche = new FicheSpan(this.window.base + start, this.window.lineAt(start));
    } else if (name === FICHE && this.fiche !== null) {
      this.window.fail('malformed', `</${FICHE}>`, `another <${FICHE}> inside`, start);
    }
    this.open.push(name);
    this.fiche?.enter(this.open, this.window.base + start);
    if (kind === 'empty') this.leave(end);
  }

  private close({ name, end }: Tag, start: number): void {
    const expected = this.open.at(-1);
    if (expected !== name) {
      const what = expected === undefined ? 'the end of the file' : `</${expected}>`;
      this.window.fail('malformed', what, `</${name}>`, start);
    }
    this.leave(end);
  }

  private leave(end: number): void {
    const place = this.window.base + end;
    this.fiche?.leave(this.open, place);
    this.open.pop();
    if (this.fiche === null) return;
    if (this.fiche.lengthTo(place) > this.limits.fiche) {
      this.window.fail(
        'too-large',
        `at most ${this.limits.fiche} characters in a fiche`,
        'more',
        end,
      );
    }
    if (this.open.length > 1) return;
    this.onFiche(this.fiche.finish(this.window.text.slice(0, end), this.window.base));
    this.fiche = null;
  }

  private checkRoot(name: string, start: number): void {
    if (this.rootSeen) this.window.fail('malformed', 'one root', `another, <${name}>`, start);
    if (name !== ROOT) this.window.fail('not-register', `the root <${ROOT}>`, `<${name}>`, start);
    this.rootSeen = true;
  }

  private refuseDeclaration(start: number): never {
    const found = this.window.quote(start);
    if (/^<!DOCTYPE/i.test(this.window.text.slice(start, start + LONGEST_OPENING))) {
      this.window.fail('doctype', 'no document type, and no entities of its own', found, start);
    }
    this.window.fail('malformed', 'a tag', found, start);
  }
}
