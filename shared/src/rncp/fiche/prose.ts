import { isUnfinished } from '../competences/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { joinParagraphs } from '../text/index.ts';
import type { Section } from './sections.ts';

/** A paragraph longer than this is a sentence, and ends like one. */
const SENTENCE_LENGTH = 80;

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
  // The summary is a list of competences: none of its items ends like a sentence.
  if (section.id !== 'attested') reportUnfinished(text, path, section.line, report);
  return text;
}

/** A list whose bullets the copy has lost: most of its items have no stop. */
function isList(paragraphs: readonly string[]): boolean {
  const open = paragraphs.filter((paragraph) => !/[.!?:;…]$/.test(paragraph));
  return paragraphs.length > 2 && open.length * 2 > paragraphs.length;
}

/** Reports paragraphs that begin or end in the middle of a sentence. */
export function reportUnfinished(
  text: string,
  path: string,
  line: number | null,
  report: WarningCollector,
): void {
  const paragraphs = text.split('\n');
  const listed = isList(paragraphs);
  for (const paragraph of paragraphs) {
    if (/^[\p{Ll}]/u.test(paragraph)) {
      const message = 'expected the beginning of a sentence';
      report.add('text-unfinished', path, line, message, paragraph.slice(0, 80));
    }
    const ends = /[.!?:;»)"…]$/.test(paragraph) || /^[-–—·•*▪]/.test(paragraph);
    if (
      isUnfinished(paragraph.replace(/:$/, '')) ||
      (!listed && !ends && paragraph.length > SENTENCE_LENGTH)
    ) {
      const message = 'expected the rest of a sentence';
      report.add('text-unfinished', path, line, message, paragraph.slice(-80));
    }
  }
}
