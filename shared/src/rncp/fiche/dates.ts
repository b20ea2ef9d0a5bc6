import type { WarningCollector } from '../report/index.ts';

/**
 * `31-08-2026` or `31/08/2026` → `2026-08-31`; null for nothing or a dash, and, with a warning,
 * for anything that is no day of the calendar.
 */
export function readDate(
  printed: string,
  path: string,
  line: number | null,
  report: WarningCollector,
): string | null {
  const text = printed.trim();
  if (text === '' || text === '-') return null;
  const match = /^(\d{2})[-/.](\d{2})[-/.](\d{4})$/.exec(text);
  const iso = match === null ? null : `${match[3]}-${match[2]}-${match[1]}`;
  const day = iso === null ? NaN : Date.parse(`${iso}T00:00:00Z`);
  if (iso !== null && !Number.isNaN(day) && new Date(day).toISOString().startsWith(iso)) return iso;
  report.add('date-unreadable', path, line, 'expected a day such as 31-08-2026', text);
  return null;
}
