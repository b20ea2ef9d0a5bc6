import { isUnfinished } from '../competences/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { joinParagraphs } from '../text/index.ts';
import type { Section } from './sections.ts';

/** A section's text, paragraphs apart; null and a warning where it is empty. */
export function readProse(
  section: Section | undefined,
  path: string,
  report: WarningCollector,
): string | null {
  if (section === undefined) return null;
  const text = joinParagraphs(section.lines);
  if (text === '') {
    report.add('section-empty', path, section.line, 'a heading with nothing under it');
    return null;
  }
  if (isUnfinished(text)) {
    const line = section.lines.findLast((printed) => printed.text !== '')?.number ?? null;
    const message = 'expected the rest of a sentence';
    report.add('text-unfinished', path, line, message, text.slice(-80));
  }
  return text;
}
