import type { Coded } from '../../certification/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { joinParagraphs } from '../text/index.ts';
import type { Line } from './lines.ts';

const CODED = /^[-–•·]?\s*([A-Za-z]?\d{2,5}[a-z]?(?:-\d{1,3})?)\s*[:–-]\s*(\S.*)$/;

/** `- 250r : Maintenance d'équipements…`, one a line; a long label may go on in the next line. */
export function readCodes(lines: readonly Line[], path: string, report: WarningCollector): Coded[] {
  const codes: Coded[] = [];
  for (const row of joinParagraphs(lines).split('\n')) {
    if (row === '') continue;
    const [, code, label] = CODED.exec(row) ?? [];
    if (code !== undefined && label !== undefined) codes.push({ code, label });
    else {
      const line = lines.find(({ text }) => text !== '')?.number ?? null;
      report.add('row-unreadable', path, line, 'expected a code, a colon and a label', row);
    }
  }
  return codes;
}
