/**
 * The one reader of competence lists, whatever they come from: a fiche's table cell, an export's
 * HTML, a list of lines. It splits, in this order, on `<li>`, on bullets, on codes of the list's
 * own, on line breaks; never on semicolons, which also separate the actions inside a competence.
 */
import type { Doubt, WarningCode } from '../report/index.ts';
import { ITEM_END, maskMarkup, tidy, trimEndOf } from '../text/index.ts';
import { findBullets, findItemMarks } from './bullets.ts';
import { findLooseLines } from './loose-lines.ts';
import { findLineMarks } from './line-marks.ts';
import type { Mark } from './mark.ts';
import { findMissingBullets, findSuspects } from './missing-bullet.ts';
import { findCodeMarks, readOwnCode } from './own-codes.ts';
import {
  isEvaluationBoilerplate,
  isGroupHeading,
  isLevelStatement,
  isUnfinished,
  opensWithVerb,
  TRAILING_HEADING,
} from './wording.ts';

/** How the items were told apart. */
export type SplitMethod = 'items' | 'bullets' | 'codes' | 'lines' | 'single';

export interface ListedCompetence {
  /** Verbatim, without bullet, own code and final `;` or `.`: two fiches' texts can be compared. */
  text: string;
  group: string | null;
  /** The list's own codes, e.g. `C1.1`: taken out of the text, so that they stand in one place. */
  aliases: string[];
  /** Where the item begins in the text that was read, in UTF-16 units. */
  offset: number;
}

export interface CompetenceList {
  method: SplitMethod;
  /** `Compétences de niveau B1+ du CECRL`. */
  level: string | null;
  items: ListedCompetence[];
  doubts: Doubt[];
}

/**
 * @param source a list as printed or as exported; tags may stand in it, entities must be decoded
 *   (`decodeEntities`), text must be NFC
 */
export function splitCompetenceList(source: string): CompetenceList {
  return new ListReader(maskMarkup(source)).read();
}

/** Enough of an item to show in a doubt. */
const EXCERPT = 300;

class ListReader {
  private readonly items: ListedCompetence[] = [];
  private readonly doubts: Doubt[] = [];
  private level: string | null = null;
  private group: string | null = null;
  /** A heading on evaluation came: what follows it, up to the next heading, is no competence. */
  private evaluating = false;
  private method: SplitMethod = 'single';
  /** Most items open with a verb: an item in the middle of another can be told by its verb. */
  private verbal = false;
  private readonly masked: string;

  constructor(masked: string) {
    this.masked = masked;
  }

  read(): CompetenceList {
    const marks = this.findMarks();
    const ends = marks.map((_, index) => marks[index + 1]?.at ?? this.masked.length);
    const opening = marks.filter((mark, index) =>
      opensWithVerb(tidy(this.masked.slice(mark.textStart, ends[index])).slice(0, 60)),
    );
    this.verbal = marks.length > 1 && opening.length * 2 >= marks.length;
    this.readLead(this.masked.slice(0, marks[0]?.at ?? 0));
    marks.forEach((mark, index) => this.readSegment(mark.textStart, ends[index] ?? 0));
    const { method, level, items, doubts } = this;
    return { method, level, items, doubts: doubts.toSorted((a, b) => a.offset - b.offset) };
  }

  private findMarks(): Mark[] {
    const itemMarks = findItemMarks(this.masked);
    if (itemMarks.length > 0) return this.choose('items', itemMarks);
    const { marks, keptDashes } = findBullets(this.masked);
    if (marks.length > 0) {
      for (const at of keptDashes) this.doubt('dash-kept', 'a dash was read as a dash', at);
      return this.choose('bullets', marks);
    }
    const codes = findCodeMarks(this.masked);
    if (codes.length > 0) return this.choose('codes', codes);
    const lines = findLineMarks(this.masked);
    if (lines.length > 1) {
      this.doubt('no-bullets', 'a list without bullets: its line breaks separate the items', 0);
    }
    return this.choose(lines.length > 1 ? 'lines' : 'single', lines);
  }

  private choose(method: SplitMethod, marks: Mark[]): Mark[] {
    this.method = method;
    return marks;
  }

  /** What stands before the first bullet: a level, a heading, or an item that lost its bullet. */
  private readLead(masked: string): void {
    const text = tidy(masked);
    if (text === '') return;
    const offset = firstVisible(masked);
    if (isLevelStatement(text) || isGroupHeading(text) || isEvaluationBoilerplate(text)) {
      this.readItem(masked, 0);
    } else if (opensWithVerb(text) && !text.endsWith(':')) {
      this.doubt('bullet-missing', 'expected a bullet before the first item', offset, text);
      this.readItem(masked, 0);
    } else {
      this.doubt(
        'heading-assumed',
        'text before the first bullet taken for a heading',
        offset,
        text,
      );
      this.group = withoutColon(text);
    }
  }

  /** One bullet's text; a heading or another item may have come along with it. */
  private readSegment(start: number, end: number): void {
    const whole = this.masked.slice(start, end);
    const closing = whole.indexOf(ITEM_END);
    const masked = closing === -1 ? whole : whole.slice(0, closing);
    const loose = closing === -1 ? '' : whole.slice(closing);
    const cuts = findLooseLines(masked);
    this.readRun(masked.slice(0, cuts[0]), start);
    cuts.forEach((cut, index) => this.readLoose(masked.slice(cut, cuts[index + 1]), start + cut));
    this.readLoose(loose, start + closing);
  }

  /** A line without bullet behind an item. */
  private readLoose(masked: string, start: number): void {
    const text = tidy(masked);
    if (text === '') return;
    const offset = start + firstVisible(masked);
    if (isLevelStatement(text) || isGroupHeading(text) || isEvaluationBoilerplate(text)) {
      this.readItem(masked, start);
    } else if (text.endsWith(':')) {
      this.doubt('heading-assumed', 'text without bullet taken for a heading', offset, text);
      this.group = withoutColon(text);
    } else if (this.method === 'items') {
      this.doubt('loose-text', 'text outside the list items added to the last one', offset, text);
      this.append(text);
    } else {
      this.doubt('bullet-missing', 'expected a bullet before this line', offset, text);
      this.readItem(masked, start);
    }
  }

  /** Splits where a bullet is evidently missing, and says so. */
  private readRun(masked: string, start: number): void {
    let from = 0;
    for (const at of this.verbal ? findMissingBullets(masked) : []) {
      const text = tidy(masked.slice(at, at + EXCERPT));
      this.doubt('bullet-missing', 'expected a bullet before this item', start + at, text);
      this.readItem(masked.slice(from, at), start + from);
      from = at;
    }
    this.readItem(masked.slice(from), start + from);
  }

  private readItem(masked: string, start: number): void {
    const offset = start + firstVisible(masked);
    const printed = tidy(masked).replace(/^[-–—·•▪*]\s*/u, '');
    const trailing = TRAILING_HEADING.exec(printed);
    const own = printed.slice(0, trailing === null ? undefined : trailing.index + 1);
    const code = readOwnCode(own);
    const text = trimEndOf(own.slice(code?.length ?? 0), ';.');
    if (isLevelStatement(text)) this.readLevel(text);
    else if (isEvaluationBoilerplate(text)) {
      this.doubt('boilerplate-dropped', 'a sentence on evaluation is no competence', offset, text);
      this.evaluating = text.endsWith(':') && this.items.length > 0;
    } else if (isGroupHeading(text)) this.readGroup(text);
    else if (text !== '' && this.evaluating) {
      this.doubt('boilerplate-dropped', 'a line below a heading on evaluation', offset, text);
    } else if (text !== '') {
      this.checkItem(masked, start, text, offset);
      const aliases = code?.alias == null ? [] : [code.alias];
      this.items.push({ text, group: this.group, aliases, offset });
    }
    if (trailing?.[1] !== undefined) this.readGroup(trailing[1]);
  }

  private checkItem(masked: string, start: number, text: string, offset: number): void {
    if (isUnfinished(text)) {
      this.doubt('text-unfinished', 'expected the rest of a sentence', offset, text);
    }
    const suspects = this.verbal ? findSuspects(masked) : [];
    for (const at of suspects) {
      const rest = tidy(masked.slice(at, at + EXCERPT));
      this.doubt('bullet-suspect', 'a capitalised verb inside an item', start + at, rest);
    }
    if (text.includes(';')) {
      this.doubt('sub-actions', 'actions between semicolons kept as one competence', offset, text);
    }
  }

  private readGroup(text: string): void {
    this.group = withoutColon(text);
    this.evaluating = false;
  }

  private readLevel(text: string): void {
    this.level = withoutColon(text);
  }

  private append(text: string): void {
    const last = this.items.at(-1);
    if (last !== undefined) last.text = trimEndOf(`${last.text} ${text}`, ';.');
  }

  private doubt(code: WarningCode, message: string, offset: number, excerpt?: string): void {
    this.doubts.push({ code, message, offset, excerpt: excerpt ?? null });
  }
}

function withoutColon(text: string): string {
  return trimEndOf(text, ':;.');
}

function firstVisible(masked: string): number {
  const at = masked.search(/[^\s\uE000-\uE002]/u);
  return at === -1 ? 0 : at;
}
