import type { Certification } from '../../certification/index.ts';
import type { WarningCollector } from '../report/index.ts';
import { fold, joinParagraphs, plain, type PrintedLine } from '../text/index.ts';
import type { Line } from './lines.ts';
import { reportUnfinished } from './prose.ts';

type AccessRoute = Certification['accessRoutes'][number];
type Territories = Certification['territories'];

const ROUTES: readonly [AccessRoute['route'], RegExp][] = [
  ['initial', /^apres un parcours de formation sous statut d eleve ou d etudiant$/],
  ['apprenticeship', /^en contrat d apprentissage$/],
  ['continuing', /^apres un parcours de formation continue$/],
  ['professionalisation', /^en contrat de professionnalisation$/],
  ['individual', /^par candidature individuelle$/],
  ['experience', /^par experience(?: vae)?$/],
];
const TERRITORIES: readonly [keyof Territories, RegExp][] = [
  ['newCaledonia', /^inscrite au cadre de la nouvelle caledonie$/],
  ['frenchPolynesia', /^inscrite au cadre de la polynesie francaise$/],
];

interface Row {
  label: string;
  line: number;
  /** Cells behind the label. */
  cells: string[];
  /** Lines that go on with the last cell. */
  rest: Line[];
}

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
      continue;
    }
    const route = ROUTES.find(([, label]) => label.test(words))?.[0];
    if (route !== undefined) accessRoutes.push(readRoute(route, row, report));
  }
  reportMissing(accessRoutes, territories, report);
  return { accessRoutes, territories };
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

function findRows(lines: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.text === '') continue;
    const [first = '', ...cells] = line.text.split('\t');
    if (isLabel(first)) {
      rows.push({ label: plain(first), line: line.number, cells, rest: [] });
      continue;
    }
    const next = lines[index + 1];
    const [second = '', ...nextCells] = next?.text.split('\t') ?? [];
    if (next !== undefined && cells.length === 0 && isLabel(`${first} ${second}`)) {
      const label = plain(`${first} ${second}`);
      rows.push({ label, line: line.number, cells: nextCells, rest: [] });
      index += 1;
    } else if (!isTableHeader(line.text)) {
      rows.at(-1)?.rest.push(line);
    }
  }
  return rows;
}

function isLabel(text: string): boolean {
  if (text.length > 120) return false;
  const words = fold(text);
  return [...ROUTES, ...TERRITORIES].some(([, label]) => label.test(words));
}

function isTableHeader(text: string): boolean {
  return /^(?:voie d acces a la certification )?oui non(?: composition des jurys)?$/.test(
    fold(text.slice(0, 120)),
  );
}

function readRoute(route: AccessRoute['route'], row: Row, report: WarningCollector): AccessRoute {
  const open = readAnswer(row, `accessRoutes.${route}`, report) ?? false;
  const printed = row.cells.find((cell) => !isMark(cell)) ?? '';
  const start: PrintedLine = { text: printed, afterPageBreak: false };
  const jury = joinParagraphs([start, ...row.rest]);
  if (printed !== '' && isMark(row.cells[0] ?? '') && row.cells.indexOf(printed) < 2) {
    const message = 'expected the answer in two cells before the jury, found one';
    report.add('row-unreadable', `accessRoutes.${route}`, row.line, message, row.cells.join(' | '));
  }
  if (jury === '' || jury === '-') return { route, label: row.label, open, jury: null };
  reportUnfinished(jury, `accessRoutes.${route}.jury`, row.line, report);
  return { route, label: row.label, open, jury };
}

/** Yes where the first cell is crossed, no where the second is; null and a warning otherwise. */
function readAnswer(row: Row, path: string, report: WarningCollector): boolean | null {
  const [yes = '', no = ''] = row.cells.map((cell) => cell.trim());
  const crossed = isCross(yes) || /^oui$/i.test(yes);
  const refused = isCross(no) || /^non$/i.test(yes);
  if (crossed !== refused) return crossed;
  report.add(
    'row-unreadable',
    path,
    row.line,
    'expected one cross, yes or no',
    row.cells.join(' | '),
  );
  return null;
}

function isCross(cell: string): boolean {
  return /^[x✓✔✗☒]$/i.test(cell.trim());
}

function isMark(cell: string): boolean {
  return cell.trim() === '' || isCross(cell) || /^(?:oui|non)$/i.test(cell.trim());
}
