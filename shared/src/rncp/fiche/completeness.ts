/** Is the whole fiche there, and in its order? */
import { FicheParseError, type WarningCollector } from '../report/index.ts';
import { BLOCK_HEADING, type Heading, HEADINGS } from './headings.ts';
import type { Line } from './lines.ts';
import type { Section } from './sections.ts';

/** More headings than this out of place: the text was shuffled. */
const MAX_MISPLACED = 3;
/** A text with more headings than this is no single fiche. */
const MAX_HEADINGS = 4 * HEADINGS.length;
/** Fewer of the expected headings than this share: most of the fiche is not there. */
const MIN_PRESENT = 0.5;

/**
 * @throws FicheParseError where the text is no fiche, ends before its blocks do, or is shuffled
 */
export function requireFiche(lines: readonly Line[], sections: readonly Section[]): void {
  const present = new Set(sections.map((section) => section.id));
  const has = (id: Heading['id']) => present.has(id);
  const required = HEADINGS.filter((heading) => heading.required);
  const found = required.filter(({ id }) => has(id));
  if (!has('number') || (!has('register') && found.length < 3)) {
    throw new FicheParseError({
      reason: 'not-a-fiche',
      expected: 'the headings of a fiche ("Répertoire national…", "N° de fiche", …)',
      found: `${found.length} of ${required.length} headings in ${lines.length} lines`,
    });
  }
  const last = sections.at(-1);
  if (!sections.some(({ id, lines: own }) => id === 'blocks' && hasBlock(own))) {
    throw new FicheParseError({
      reason: 'no-blocks',
      expected: 'the blocks ("RNCP…BC01 - …") under "Blocs de compétences"',
      found: 'none',
      line: last?.line ?? null,
    });
  }
  if (last?.id === 'blocks') {
    throw new FicheParseError({
      reason: 'truncated',
      expected: 'the parts of the fiche that follow the blocks',
      found: 'the end of the text inside the blocks',
      line: lines.findLast(({ text }) => text !== '')?.number ?? null,
    });
  }
  if (found.length < required.length * MIN_PRESENT) {
    throw new FicheParseError({
      reason: 'truncated',
      expected: `the ${required.length} headings of a fiche`,
      found: `${found.length} of them`,
      line: last?.line ?? null,
    });
  }
}

function hasBlock(lines: readonly Line[]): boolean {
  return lines.some((line) => BLOCK_HEADING.test(line.text));
}

/** @throws FicheParseError where too many headings stand in another order than the printed one */
export function checkHeadings(sections: readonly Section[], report: WarningCollector): void {
  const misplaced = sections.length > MAX_HEADINGS ? sections : findMisplaced(sections);
  if (misplaced.length > MAX_MISPLACED) {
    throw new FicheParseError({
      reason: 'shuffled',
      expected: 'the headings in their printed order',
      found: `${misplaced.length} of them elsewhere`,
      line: misplaced[0]?.line ?? null,
    });
  }
  for (const section of misplaced) {
    const message = 'expected this heading elsewhere in the fiche';
    report.add('section-order', section.id, section.line, message, textOf(section));
  }
  const seen = new Set<string>();
  for (const section of sections) {
    if (seen.has(section.id)) {
      report.add('section-duplicate', section.id, section.line, 'printed twice', textOf(section));
    }
    seen.add(section.id);
  }
  for (const { id, text, required } of HEADINGS) {
    if (!required || seen.has(id)) continue;
    report.add('section-missing', id, null, `expected the heading "${text}"`, text);
  }
}

/** All sections but a longest run of them that stands in the printed order. */
function findMisplaced(sections: readonly Section[]): Section[] {
  const ranks = sections.map(({ id }) => HEADINGS.findIndex((heading) => heading.id === id));
  const lengths: number[] = [];
  const previous: number[] = [];
  ranks.forEach((rank, index) => {
    const bound = ranks.slice(0, index);
    const best = bound.reduce(
      (top, other, at) => (other <= rank && (lengths[at] ?? 0) > (lengths[top] ?? 0) ? at : top),
      -1,
    );
    lengths[index] = (lengths[best] ?? 0) + 1;
    previous[index] = best;
  });
  const inOrder = new Set<number>();
  for (let at = lengths.indexOf(Math.max(0, ...lengths)); at >= 0; at = previous[at] ?? -1) {
    inOrder.add(at);
  }
  return sections.filter((_, index) => !inOrder.has(index));
}

function textOf(section: Section): string {
  return HEADINGS.find(({ id }) => id === section.id)?.text ?? section.id;
}
