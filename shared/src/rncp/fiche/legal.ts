import type { Certification } from '../../certification/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { fold, joinParagraphs, type PrintedLine } from '../text/index.ts';
import { readDate } from './dates.ts';
import type { Line } from './lines.ts';
import type { Section } from './sections.ts';

type LegalReference = Certification['legalReferences'][number];

const ROW = /^(-|\d{2}[-/]\d{2}[-/]\d{4})(?:\t\s*(.*))?$/;
/** A row whose tab is lost; a dash inside a reference opens none. */
const WITHOUT_TAB = /^(\d{2}[-/]\d{2}[-/]\d{4})\s+(.*)$/;
const FIRST_WITHOUT_TAB = /^(-|\d{2}[-/]\d{2}[-/]\d{4})\s+(.*)$/;

/** One table `Date du JO / BO, Référence au JO / BO`; paragraphs of a reference stay apart. */
export function readLegalReferences(
  section: Section | undefined,
  kind: LegalReference['kind'],
  report: WarningCollector,
): LegalReference[] {
  const rows: { date: string; line: number; lines: PrintedLine[] }[] = [];
  for (const line of section?.lines ?? []) {
    if (isHeader(line)) continue;
    const loose = rows.length === 0 ? FIRST_WITHOUT_TAB : WITHOUT_TAB;
    const [, date, text = ''] = ROW.exec(line.text) ?? loose.exec(line.text) ?? [];
    if (date !== undefined) {
      rows.push({ date, line: line.number, lines: [{ ...line, text }] });
    } else if (rows.length > 0 || line.text === '') {
      rows.at(-1)?.lines.push(line);
    } else {
      const message = 'expected a date (or a dash) and a reference';
      report.add('row-unreadable', 'legalReferences', line.number, message, line.text);
      rows.push({ date: '-', line: line.number, lines: [line] });
    }
  }
  return rows.map(({ date, line, lines }) => {
    const text = joinParagraphs(lines);
    if (text === '') {
      const message = 'expected a reference beside the date';
      report.add('row-unreadable', 'legalReferences', line, message, date);
    }
    return { kind, date: readDate(date, 'legalReferences', line, report), text };
  });
}

function isHeader(line: Line): boolean {
  return /^date du jo bo( reference au jo bo)?$|^reference au jo bo$/.test(
    fold(line.text.slice(0, 80)),
  );
}
