/** Do the headings stand in their printed order, each once, and is none missing? */
import { FicheParseError, type WarningCollector } from '../report/index.ts';
import { isOfSpecificRegister } from './completeness.ts';
import { type HeadingId, HEADINGS, rankOf } from './headings.ts';
import type { Section } from './sections.ts';

/** More headings than this out of place: the text was shuffled. */
const MAX_MISPLACED = 3;
/** A text with more headings than this is no single fiche. */
const MAX_HEADINGS = 4 * HEADINGS.length;

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
  const seen = new Set<HeadingId>();
  for (const section of sections) {
    if (seen.has(section.id)) {
      report.add('section-duplicate', section.id, section.line, 'printed twice', textOf(section));
    }
    seen.add(section.id);
  }
  reportMissing(seen, isOfSpecificRegister(sections), report);
}

/** Headings that every fiche prints, whether the State or somebody else answers for it. */
const ALTERNATIVES: readonly (readonly HeadingId[])[] = [
  ['founding', 'decisions', 'lastJournal', 'decisionDate'],
  ['publishedDate', 'startDate', 'announcedStart', 'decisionDate', 'effectDate'],
];

/** The site's names of parts are buttons, which many copies leave out: then none of them is there. */
const BUTTONS = new Set<HeadingId>(['summary', 'sectorsAndJobs', 'access', 'legal', 'more']);

function reportMissing(
  seen: ReadonlySet<HeadingId>,
  specific: boolean,
  report: WarningCollector,
): void {
  const named = [...BUTTONS].some((id) => seen.has(id));
  const expected = HEADINGS.filter(
    ({ id, printed }) =>
      (printed === 'always' || (printed === 'rncp' && !specific)) && (named || !BUTTONS.has(id)),
  );
  for (const group of ALTERNATIVES) {
    const first = HEADINGS.find(({ id }) => id === group[0]);
    if (first !== undefined && !group.some((id) => seen.has(id))) expected.push(first);
  }
  for (const { id, text } of expected) {
    if (seen.has(id)) continue;
    report.add('section-missing', id, null, `expected the heading "${text}"`, text);
  }
}

/** All sections but a longest run of them that stands in the printed order. */
function findMisplaced(sections: readonly Section[]): Section[] {
  const ranks = sections.map(({ id }) => rankOf(id));
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
