import type { WarningCollector } from '../report/index.ts';
import { fold, joinParagraphs, plain, type PrintedLine } from '../text/index.ts';
import {
  type AccessRoute,
  findRows,
  isCross,
  isMark,
  type Row,
  ROUTES,
  TERRITORIES,
  type Territories,
} from './access-rows.ts';
import type { Line } from './lines.ts';
import { reportUnfinished } from './prose.ts';

/** The tables of access routes and of overseas territories, which follow each other. */
export function readAccess(
  lines: readonly Line[],
  report: WarningCollector,
): { accessRoutes: AccessRoute[]; territories: Territories } {
  const accessRoutes: AccessRoute[] = [];
  const territories: Territories = { newCaledonia: null, frenchPolynesia: null };
  for (const row of findRows(lines)) {
    const words = fold(row.label);
    const territory = TERRITORIES.find(([, label]) => label.test(words))?.[0];
    if (territory !== undefined) {
      territories[territory] = readAnswer(row, `territories.${territory}`, report);
      reportRest(row, `territories.${territory}`, report);
      continue;
    }
    const route = ROUTES.find(([, label]) => label.test(words))?.[0];
    if (route !== undefined) accessRoutes.push(readRoute(route, row, report));
  }
  reportMissing(accessRoutes, territories, report);
  return { accessRoutes, territories };
}

function reportRest(row: Row, path: string, report: WarningCollector): void {
  const line = row.rest.find(({ text }) => text !== '');
  if (line === undefined) return;
  report.add('field-unplaced', path, line.number, 'expected another row or heading', line.text);
}

function reportMissing(
  accessRoutes: readonly AccessRoute[],
  territories: Territories,
  report: WarningCollector,
): void {
  const present = new Set(accessRoutes.map(({ route }) => route));
  for (const [route] of ROUTES) {
    if (present.has(route)) continue;
    report.add('row-missing', `accessRoutes.${route}`, null, 'expected a row for this route');
  }
  for (const [territory] of TERRITORIES) {
    if (territories[territory] !== null) continue;
    const path = `territories.${territory}`;
    report.add('row-missing', path, null, 'expected a row for this territory');
  }
}

function readRoute(route: AccessRoute['route'], row: Row, report: WarningCollector): AccessRoute {
  const path = `accessRoutes.${route}`;
  const jury = readJury(row);
  const open = readAnswer(row, path, report) ?? (!row.tabbed && jury !== '');
  const printed = row.cells.findIndex((cell) => isText(cell));
  if (row.tabbed && printed !== -1 && printed < 2 && isMark(row.cells[0] ?? '')) {
    const message = 'expected the answer in two cells before the jury, found one';
    report.add('row-unreadable', path, row.line, message, row.cells.join(' | '));
  }
  reportModified(row, path, report);
  if (jury === '') return { route, label: row.label, open, jury: null };
  reportUnfinished(jury, `${path}.jury`, row.line, report);
  return { route, label: row.label, open, jury };
}

/** The jury's own cell and the lines under it; the newer site prints a date, or a dash, behind it. */
function readJury(row: Row): string {
  const printed = row.cells.find((cell) => isText(cell)) ?? '';
  const start: PrintedLine = { text: printed, afterPageBreak: false };
  const last = row.rest.findLastIndex(({ text }) => text !== '');
  const lines = row.rest.map((line) => ({ ...line, text: withoutLastCell(line.text) }));
  return joinParagraphs([
    start,
    ...(isText(lines[last]?.text ?? '-') ? lines : lines.slice(0, last)),
  ]);
}

function reportModified(row: Row, path: string, report: WarningCollector): void {
  const last = row.rest.findLast(({ text }) => text !== '')?.text.split('\t') ?? [];
  const date = [...row.cells, ...last].map(plain).find((cell) => DATE.test(cell));
  if (date === undefined) return;
  report.add('field-unplaced', path, row.line, 'the certification has no date for this row', date);
}

const DATE = /^\d{2}[-/]\d{2}[-/]\d{4}$/;
/** The jury's last line without the cell behind it, a date or a dash. */
function withoutLastCell(text: string): string {
  const tab = text.lastIndexOf('\t');
  return tab === -1 || isText(text.slice(tab + 1)) ? text : text.slice(0, tab);
}

function isText(cell: string): boolean {
  const text = plain(cell);
  return !isMark(text) && text !== '-' && !DATE.test(text);
}

/** Yes where the first cell is crossed, no where the second is; null and a warning otherwise. */
function readAnswer(row: Row, path: string, report: WarningCollector): boolean | null {
  const [yes = '', no = ''] = row.cells.map((cell) => cell.trim());
  const crossed = isCross(yes) || /^oui$/i.test(yes);
  const refused = isCross(no) || /^non$/i.test(yes);
  const told = row.tabbed || /^(?:oui|non)$/i.test(yes);
  if (crossed !== refused && told) return crossed;
  const message = told ? 'expected one cross, yes or no' : 'the column of the cross is lost';
  report.add('row-unreadable', path, row.line, message, row.cells.join(' | '));
  return null;
}
