import type { Coded } from '../../certification/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { plain } from '../text/index.ts';
import type { Line } from './lines.ts';

const CODED = /^[-–•·*]?\s*([A-Za-z]?\d{2,5}[a-z]?(?:-\d{1,3})?)\s*(?:[:–-]\s*|\t\s*)(\S.*)$/;

/** `- 250r : Maintenance d'équipements…`, one a line; a long label may go on in the next lines. */
export function readCodes(lines: readonly Line[], path: string, report: WarningCollector): Coded[] {
  const codes: Coded[] = [];
  for (const line of lines) {
    const row = plain(line.text);
    if (row === '' || /^[-–—]$/.test(row)) continue;
    const [, code, label] = CODED.exec(row) ?? [];
    const last = codes.at(-1);
    if (code !== undefined && label !== undefined) codes.push({ code, label });
    else if (last !== undefined && !/^[-–•·*]/.test(row)) last.label = `${last.label} ${row}`;
    else
      report.add('row-unreadable', path, line.number, 'expected a code, a colon and a label', row);
  }
  return codes;
}
