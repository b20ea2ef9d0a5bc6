import type { Certification } from '../../certification/index.ts';
import type { WarningCollector } from '../report/index.ts';
import type { HeadingId } from './headings.ts';
import type { Section } from './sections.ts';

type Dates = Certification['dates'];

/** The fiche's dates; the legal part wins over the top. */
export function readDates(
  section: (id: HeadingId) => Section | undefined,
  report: WarningCollector,
): Dates {
  const date = (id: HeadingId, path: keyof Dates) => {
    const found = section(id);
    const printed = found?.lines.find((line) => line.text !== '')?.text ?? '';
    if (found !== undefined && printed === '') {
      const message = 'a heading with nothing under it';
      report.add('section-empty', `dates.${path}`, found.line, message);
    }
    return readDate(printed, `dates.${path}`, found?.line ?? null, report);
  };
  const agreed = (id: HeadingId, topId: HeadingId, path: keyof Dates) => {
    const [legal, top] = [date(id, path), date(topId, path)];
    if (legal !== null && top !== null && legal !== top) {
      const message = `the header says ${top}, the legal part ${legal}`;
      report.add('date-conflict', `dates.${path}`, section(id)?.line ?? null, message);
    }
    return legal ?? top;
  };
  return {
    published: date('publishedDate', 'published'),
    start: agreed('startDate', 'announcedStart', 'start'),
    registrationEnd: agreed('endDate', 'registrationEnd', 'registrationEnd'),
    lastAward: date('lastAwardDate', 'lastAward'),
  };
}

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
