/**
 * Compares the summary `Compétences attestées` with the block tables, by words: it has the blocks
 * in another order, merges items and is garbled in places. The tables win; what differs is
 * reported, since it also shows where a table was damaged.
 */
import type { WarningCollector } from '../report/index.ts';
import { fold, joinParagraphs, plain } from '../text/index.ts';
import { checkOrder, type Located } from './attested-order.ts';
import type { PlacedBlock } from './blocks.ts';
import type { Section } from './sections.ts';
import { similarity } from './similarity.ts';
import { Summary } from './summary.ts';

/** Two texts at least this alike are two wordings of one competence. */
const ALIKE = 0.5;
/** A summary in more pieces is none: comparing it would only take long. */
const MAX_PIECES = 3000;
/** A summary with fewer of the competences than this share is one of its own. */
const MIN_FOUND = 0.4;
/** With more left over than this, likeness says nothing. */
const MAX_CANDIDATES = 200;

export function checkAttested(
  section: Section | undefined,
  blocks: readonly PlacedBlock[],
  report: WarningCollector,
): void {
  if (section === undefined) return;
  const text = joinParagraphs(section.lines);
  if (text === '') return;
  const summary = new Summary(text);
  if (summary.size > MAX_PIECES) {
    const message = `expected at most ${MAX_PIECES} pieces; the summary was not compared`;
    report.add('attested-extra', 'attestedCompetences', section.line, message);
    return;
  }
  const competences = blocks.flatMap(competencesOf);
  const headings = blocks.flatMap(groupsOf);
  for (const list of [competences, headings]) {
    // The longest first: a short text may also stand inside a long one.
    for (const item of list.toSorted((a, b) => b.words.length - a.words.length)) {
      item.at = summary.take(item.words);
    }
  }
  const found = competences.filter(({ at }) => at !== -1).length;
  if (found < competences.length * MIN_FOUND) {
    const message = `${found} of ${competences.length} competences stand in the summary as they are`;
    report.add('attested-other', 'attestedCompetences', section.line, message);
    return;
  }
  for (const words of blocks.flatMap(titlesOf).toSorted((a, b) => b.length - a.length)) {
    summary.take(words);
  }
  const left = summary.leftovers();
  for (const item of competences) if (item.at === -1) reportDiffering(item, left, report);
  for (const [words, printed] of left) {
    const message = 'the summary says what no block says';
    report.add('attested-extra', 'attestedCompetences', lineOf(section, words), message, printed);
  }
  checkOrder(inTableOrder(competences, headings), report);
}

function competencesOf({ block, competenceLines }: PlacedBlock): Located[] {
  return block.competences.map(({ text }, index) => ({
    block: block.code,
    path: `blocks.${block.code}.competences.${index + 1}`,
    line: competenceLines[index] ?? null,
    text,
    words: fold(text),
    at: -1,
  }));
}

/** Each group heading once, with the place of the first competence under it. */
function groupsOf(placed: PlacedBlock): Located[] {
  const seen = new Set<string>();
  return competencesOf(placed).flatMap((item, index) => {
    const group = placed.block.competences[index]?.group ?? null;
    if (group === null || seen.has(group)) return [];
    seen.add(group);
    return [{ ...item, text: group, words: fold(group) }];
  });
}

/** Other words that the summary prints beside the competences. */
function titlesOf({ block }: PlacedBlock): string[] {
  const title = fold(block.title.replace(/\(bloc facultatif\)/i, ''));
  const optional = block.optional ? ['bloc facultatif'] : [];
  return [title, fold(block.level ?? ''), ...optional].filter((words) => words !== '');
}

/** Headings before the competence that they stand over. */
function inTableOrder(competences: readonly Located[], headings: readonly Located[]): Located[] {
  const over = new Map(headings.map((heading) => [heading.path, heading]));
  return competences.flatMap((item) => {
    const heading = over.get(item.path);
    return heading === undefined ? [item] : [heading, item];
  });
}

function reportDiffering(
  competence: Located,
  left: Map<string, string>,
  report: WarningCollector,
): void {
  let best = '';
  let likeness = 0;
  for (const words of left.size > MAX_CANDIDATES ? [] : left.keys()) {
    const alike = similarity(competence.words, words);
    if (alike > likeness) [best, likeness] = [words, alike];
  }
  const { path, line, text } = competence;
  if (likeness < ALIKE) {
    report.add('attested-missing', path, line, 'the summary does not hold this', text);
    return;
  }
  const wording = (left.get(best) ?? best).slice(0, 200);
  const message = `the summary words it so: "${wording}"; the block table is kept`;
  report.add('attested-differs', path, line, message, text);
  left.delete(best);
}

function lineOf(section: Section, words: string): number {
  const start = words.slice(0, 40);
  const line = section.lines.find(({ text }) => fold(plain(text)).includes(start));
  return line?.number ?? section.line;
}
