import type { Certification } from '../../certification/index.ts';
import { FicheParseError, type WarningCollector } from '../report/index.ts';
import { plain } from '../text/index.ts';
import type { Line } from './lines.ts';
import type { Section } from './sections.ts';

type Identity = Pick<Certification, 'code' | 'title' | 'diploma' | 'level' | 'printedStatus'>;

const STATUS = /^(?:active|inactive|actif|inactif|supprimée?|publiée?)$/i;
/** Behind the number on its line, where a copy has run the two labels together. */
const TRAILING_STATUS = /\b[ée]tat\s*:?\s*(\p{L}+)$/iu;
/** Links that the site prints above a title. */
const NAVIGATION =
  /^(?:aller (?:à|au)\b.*|accueil|menu|recherche|retour\b.*|trouver une certification|(?:france )?compétences|fermer|partager|imprimer|télécharger\b.*)$/iu;

/** Diplomas that the register prints before a title; any other short name in capitals is one too. */
const DIPLOMAS =
  /^(?:licence professionnelle|licence|master|mastère|doctorat|titre ingénieur|titre professionnel|titre à finalité professionnelle|bachelor(?: [\p{L} ]{3,30})?|certificat [\p{Ll} ]{3,40}|brevet [\p{L}' ’-]{3,40}|dipl[ôo]me [\p{L}' ’-]{3,40}|mention complémentaire|baccalauréat professionnel|grade[_ ]licence|grade[_ ]master)$/iu;
const CAPITALS = /^[\p{Lu}][\p{Lu}\d .'’-]{1,19}$/u;

/**
 * The fiche's number, title, diploma, level and printed status.
 *
 * @param above what stands above the first heading
 */
export function readIdentity(
  section: (id: Section['id']) => Section | undefined,
  above: readonly Line[],
  report: WarningCollector,
): Identity {
  const code = readNumber(section('number'));
  // Only the newer site prints no name of the register, and it names the state by a label.
  const newer = section('state') !== undefined || section('essentials') !== undefined;
  const lines = titleLines(section('register'), newer ? above : [], report);
  const printedStatus = readStatus(lines, [section('state'), section('number')]);
  if (printedStatus === null) {
    const message = 'expected a word such as "Active" under the title';
    report.add('row-missing', 'printedStatus', section('register')?.line ?? null, message);
  }
  const level = readLevel(section('level'), report);
  return { code, ...readTitle(lines, section('register')?.line ?? null), printedStatus, level };
}

function readNumber(number: Section | undefined): string {
  const printed = number?.lines.map((line) => line.text).find((text) => text !== '') ?? '';
  const code = /^(?:RNCP|RS)\d{1,6}(?!\d)/.exec(printed.replace(/^(RNCP|RS)\s+/, '$1'))?.[0];
  if (code !== undefined) return code;
  throw new FicheParseError({
    reason: 'not-a-fiche',
    expected: 'the number of the fiche, such as RNCP35698',
    found: printed === '' ? 'nothing under "N° de fiche"' : `"${printed.slice(0, 80)}"`,
    line: number?.line ?? null,
  });
}

/** The lines under the register's name; without it, the one above the number. */
function titleLines(
  register: Section | undefined,
  above: readonly Line[],
  report: WarningCollector,
): string[] {
  const lines = (register?.lines ?? []).map(({ text }) => plain(text)).filter(isPrinted);
  if (register !== undefined && lines.some((text) => !STATUS.test(text))) return lines;
  const last = above.findLast(({ text }) => isPrinted(text) && !STATUS.test(text));
  if (last === undefined) return [];
  const message = 'expected the title under the name of the register';
  report.add('title-assumed', 'title', last.number, message, last.text);
  return [plain(last.text)];
}

function isPrinted(text: string): boolean {
  return text !== '' && !NAVIGATION.test(text);
}

function readStatus(lines: readonly string[], sections: (Section | undefined)[]): string | null {
  const own = sections.flatMap((section) => section?.lines.map(({ text }) => text) ?? []);
  const printed = [...lines, ...own].find((text) => STATUS.test(text));
  if (printed !== undefined) return printed;
  const trailing = own.map((text) => TRAILING_STATUS.exec(text)?.[1] ?? '');
  return trailing.find((text) => STATUS.test(text)) ?? null;
}

function readTitle(lines: readonly string[], line: number | null) {
  const end = lines.findIndex((text) => STATUS.test(text));
  const printed = lines
    .slice(0, end === -1 ? undefined : end)
    .join(' ')
    .replace(/^(?:RNCP|RS)\d+ ?- ?/, '');
  if (printed === '' || printed.length > 1000) {
    throw new FicheParseError({
      reason: 'no-title',
      expected: 'the title under "Répertoire national des certifications professionnelles"',
      found: printed === '' ? 'nothing' : `${printed.length} characters`,
      line,
    });
  }
  const dash = printed.indexOf(' - ');
  const before = printed.slice(0, Math.max(0, dash));
  const named = DIPLOMAS.test(before) || CAPITALS.test(before);
  return named
    ? { title: printed.slice(dash + 3).trim(), diploma: before }
    : { title: printed, diploma: null };
}

function readLevel(section: Section | undefined, report: WarningCollector): number | null {
  if (section === undefined) return null;
  const printed = section.lines.map((line) => line.text).find((text) => text !== '') ?? '';
  const digit = /^(?:niveau )?([1-8])\b/i.exec(printed)?.[1];
  if (digit !== undefined) return Number(digit);
  report.add('row-unreadable', 'level', section.line, 'expected "Niveau" and 1 to 8', printed);
  return null;
}
