/**
 * Compares the summary `Compétences attestées` with the block tables, by words and never by
 * position: it is in another order, merges items and is garbled in places. The tables win; what
 * differs is reported, since it also shows where a table was damaged.
 */
import type { WarningCollector } from '../report/index.ts';
import { fold, joinParagraphs, plain } from '../text/index.ts';
import type { PlacedBlock } from './blocks.ts';
import type { Section } from './sections.ts';
import { similarity } from './similarity.ts';

/** Two texts at least this alike are two wordings of one competence. */
const ALIKE = 0.5;

interface Wanted {
  words: string;
  text: string;
  path: string;
  line: number | null;
}

export function checkAttested(
  section: Section | undefined,
  blocks: readonly PlacedBlock[],
  report: WarningCollector,
): void {
  if (section === undefined) return;
  const text = joinParagraphs(section.lines);
  if (text === '') return;
  const summary = new Summary(text);
  const wanted = blocks.flatMap(competencesOf).toSorted((a, b) => b.words.length - a.words.length);
  const differing = wanted.filter((competence) => !summary.take(competence.words));
  for (const title of blocks.flatMap(headingsOf).toSorted((a, b) => b.length - a.length)) {
    summary.take(title);
  }
  const left = summary.leftovers();
  for (const competence of differing) reportDiffering(competence, left, report);
  for (const words of left) {
    const message = 'the summary says what no block says';
    report.add('attested-extra', 'attestedCompetences', lineOf(section, words), message, words);
  }
}

function competencesOf({ block, competenceLines }: PlacedBlock): Wanted[] {
  return block.competences.map(({ text }, index) => ({
    words: fold(text),
    text,
    path: `blocks.${block.code}.competences.${index + 1}`,
    line: competenceLines[index] ?? null,
  }));
}

/** Words that the summary prints beside the competences: titles, levels, headings. */
function headingsOf({ block }: PlacedBlock): string[] {
  const title = fold(block.title.replace(/\(bloc facultatif\)/i, ''));
  const groups = new Set(block.competences.map(({ group }) => fold(group ?? '')));
  const optional = block.optional ? ['bloc facultatif'] : [];
  return [title, fold(block.level ?? ''), ...groups, ...optional].filter((words) => words !== '');
}

function reportDiffering(competence: Wanted, left: Set<string>, report: WarningCollector): void {
  let best = '';
  let likeness = 0;
  for (const words of left) {
    const alike = similarity(competence.words, words);
    if (alike > likeness) [best, likeness] = [words, alike];
  }
  const { path, line, text } = competence;
  if (likeness >= ALIKE) {
    const message = `the summary words it so: "${best.slice(0, 120)}"; the block table is kept`;
    report.add('attested-differs', path, line, message, text);
    left.delete(best);
  } else {
    report.add('attested-missing', path, line, 'the summary does not hold this', text);
  }
}

function lineOf(section: Section, words: string): number {
  const start = words.slice(0, 40);
  const line = section.lines.find(({ text }) => fold(plain(text)).includes(start));
  return line?.number ?? section.line;
}

/** The summary's words; what was found is taken out, so that nothing is found twice. */
class Summary {
  private runs: string[];

  constructor(text: string) {
    // No competence goes across a bullet or a line's end; across a stop it may.
    this.runs = text
      .split(/[·•\n]/u)
      .map(fold)
      .filter((run) => run !== '');
  }

  /** Takes the words out where they stand as whole words; false where they do not. */
  take(words: string): boolean {
    const whole = this.runs.indexOf(words);
    if (whole !== -1) {
      this.runs.splice(whole, 1);
      return true;
    }
    return this.takeInside(words);
  }

  leftovers(): Set<string> {
    return new Set(this.runs);
  }

  private takeInside(words: string): boolean {
    for (const [index, run] of this.runs.entries()) {
      const at = ` ${run} `.indexOf(` ${words} `);
      if (at === -1) continue;
      const around = [run.slice(0, Math.max(0, at - 1)), run.slice(at + words.length + 1)];
      this.runs.splice(index, 1, ...around.filter((rest) => rest !== ''));
      return true;
    }
    return false;
  }
}
