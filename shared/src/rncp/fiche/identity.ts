import type { Certification } from '../../certification/index.ts';
import { FicheParseError, type WarningCollector } from '../report/index.ts';
import { plain } from '../text/index.ts';
import type { Section } from './sections.ts';

type Identity = Pick<Certification, 'code' | 'title' | 'diploma' | 'level' | 'printedStatus'>;

const STATUS = /^(?:active|inactive|actif|inactif|supprimée?|publiée?)$/i;

/** Diplomas that the register prints before a title; any other short name in capitals is one too. */
const DIPLOMAS =
  /^(?:licence professionnelle|licence|master|mastère|doctorat|titre ingénieur|titre professionnel|bachelor|certificat [\p{Ll}]{3,20}|grade[_ ]licence|grade[_ ]master)$/iu;
const CAPITALS = /^[\p{Lu}][\p{Lu}\d .'’-]{1,19}$/u;

/** The fiche's number, title, diploma, level and printed status. */
export function readIdentity(
  section: (id: Section['id']) => Section | undefined,
  report: WarningCollector,
): Identity {
  const code = readNumber(section('number'));
  const { title, diploma, printedStatus } = readTitle(section('register'), report);
  return { code, title, diploma, printedStatus, level: readLevel(section('level'), report) };
}

function readNumber(number: Section | undefined): string {
  const printed = number?.lines.map((line) => line.text).find((text) => text !== '') ?? '';
  const code = /^(?:RNCP|RS)\d{1,6}$/.exec(printed.replace(/\s+/g, ''))?.[0];
  if (code !== undefined) return code;
  throw new FicheParseError({
    reason: 'not-a-fiche',
    expected: 'the number of the fiche, such as RNCP35698',
    found: printed === '' ? 'nothing under "N° de fiche"' : `"${printed.slice(0, 80)}"`,
    line: number?.line ?? null,
  });
}

function readTitle(register: Section | undefined, report: WarningCollector) {
  const lines = (register?.lines ?? [])
    .map((line) => plain(line.text))
    .filter((text) => text !== '');
  const at = lines.findIndex((text) => STATUS.test(text));
  const printedStatus = at === -1 ? null : (lines[at] ?? null);
  if (printedStatus === null) {
    const message = 'expected a word such as "Active" under the title';
    report.add('row-missing', 'printedStatus', register?.line ?? null, message);
  }
  const printed = lines
    .slice(0, at === -1 ? undefined : at)
    .join(' ')
    .replace(/^RNCP\d+ ?- ?/, '');
  if (printed === '' || printed.length > 1000) {
    throw new FicheParseError({
      reason: 'no-title',
      expected: 'the title under "Répertoire national des certifications professionnelles"',
      found: printed === '' ? 'nothing' : `${printed.length} characters`,
      line: register?.line ?? null,
    });
  }
  const dash = printed.indexOf(' - ');
  const before = printed.slice(0, Math.max(0, dash));
  const named = DIPLOMAS.test(before) || CAPITALS.test(before);
  return named
    ? { title: printed.slice(dash + 3).trim(), diploma: before, printedStatus }
    : { title: printed, diploma: null, printedStatus };
}

function readLevel(section: Section | undefined, report: WarningCollector): number | null {
  if (section === undefined) return null;
  const printed = section.lines.map((line) => line.text).find((text) => text !== '') ?? '';
  const digit = /^niveau ([1-8])\b/i.exec(printed)?.[1];
  if (digit !== undefined) return Number(digit);
  report.add('row-unreadable', 'level', section.line, 'expected "Niveau" and 1 to 8', printed);
  return null;
}
