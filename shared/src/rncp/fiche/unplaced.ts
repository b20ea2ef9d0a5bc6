/** What the fiche says and the certification has no field for: nothing of it is lost in silence. */
import type { WarningCollector } from '../report/index.ts';
import { joinParagraphs } from '../text/index.ts';
import { HEADINGS, type HeadingId } from './headings.ts';
import type { Line } from './lines.ts';
import type { Section } from './sections.ts';

/** Parts whose own text some reader takes. */
const READ_PARTS = new Set<HeadingId>(['certifiers', 'blocks', 'linked']);
/** Fields that hold one line: what follows it belongs to none. */
const ONE_LINE = new Set<HeadingId>([
  'level',
  'announcedStart',
  'registrationEnd',
  'publishedDate',
  'startDate',
  'endDate',
  'lastAwardDate',
]);
const MESSAGE = 'the certification has no field for this';

export function reportUnplaced(sections: readonly Section[], report: WarningCollector): void {
  const printed = new Set<string>();
  for (const section of sections) {
    const heading = HEADINGS.find(({ id }) => id === section.id);
    const stray = heading?.part === true && !READ_PARTS.has(section.id);
    const lines = section.lines.filter(({ text }) => text !== '');
    if (heading?.unplaced === true || stray || section.id === 'essentials') {
      reportLines(section, lines, heading?.text ?? '', report);
    } else if (ONE_LINE.has(section.id)) {
      // The site prints its top twice, for wide and for narrow screens.
      const rest = lines.slice(1).filter(({ text }) => !printed.has(text));
      reportLines(section, rest, '', report);
    }
    for (const { text } of lines) printed.add(text);
  }
}

function reportLines(
  section: Section,
  lines: readonly Line[],
  heading: string,
  report: WarningCollector,
): void {
  const [first] = lines;
  if (first === undefined) return;
  const text = joinParagraphs(lines);
  if (/^[-–—\s]*$/.test(text)) return;
  const excerpt = heading === '' ? text : `${heading} : ${text}`;
  report.add('field-unplaced', section.id, first.number, MESSAGE, excerpt);
}
