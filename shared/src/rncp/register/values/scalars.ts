/** Single values of the register: levels, days, answers, SIRETs, codes. */
import { CertificationCode, type Coded } from '../../../certification/index.ts';
import type { RegisterWarnings } from '../report/index.ts';
import { readLabel } from './text.ts';

/** What the register writes where a certification has no level. */
const WITHOUT_LEVEL = new Set(['', 'AUCUN', 'REPRISE']);

/** `NIV4` → 4; null for none, and, with a warning, for anything else. */
export function readLevel(printed: string, warnings: RegisterWarnings): number | null {
  const text = printed.trim().toUpperCase();
  const digit = /^NIV ?([1-8])$/.exec(text)?.[1];
  if (digit !== undefined) return Number(digit);
  if (!WITHOUT_LEVEL.has(text)) {
    warnings.add('value-unreadable', 'level', 'expected a level such as NIV4', printed);
  }
  return null;
}

/** `31/08/2026` (or ISO) → `2026-08-31`; null for nothing, and, with a warning, for no day. */
export function readDay(printed: string, path: string, warnings: RegisterWarnings): string | null {
  const text = printed.trim();
  if (text === '' || text === '-') return null;
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  const iso = day === undefined ? text.slice(0, 10) : `${year}-${month}-${day}`;
  if (isDay(iso) && (day !== undefined || /^(?:$|[T ])/.test(text.slice(10)))) return iso;
  warnings.add('date-unreadable', path, 'expected a day such as 31/08/2026', text);
  return null;
}

function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** `Oui`/`Non`, `ACTIVE`/`INACTIVE`; null for nothing, and, with a warning, for anything else. */
export function readAnswer(
  printed: string,
  path: string,
  warnings: RegisterWarnings,
): boolean | null {
  const text = printed.trim();
  const answer = peekAnswer(text);
  if (answer === null && text !== '') {
    warnings.add('value-unreadable', path, 'expected Oui or Non', text);
  }
  return answer;
}

/** {@link readAnswer} for those who only look. */
export function peekAnswer(printed: string): boolean | null {
  const text = printed.trim();
  if (/^(?:oui|active)$/i.test(text)) return true;
  return /^(?:non|inactive)$/i.test(text) ? false : null;
}

/** 14 digits, perhaps behind a tab and among spaces; null for nothing, with a warning for less. */
export function readSiret(
  printed: string,
  path: string,
  warnings: RegisterWarnings,
): string | null {
  const digits = printed.replace(/\s/gu, '');
  if (digits === '' || digits === '-') return null;
  if (/^\d{14}$/.test(digits)) return digits;
  warnings.add('value-unreadable', path, 'expected a SIRET of 14 digits', printed);
  return null;
}

/**
 * A code of a nomenclature. The CSV files repeat it in the label (`251 : Mécanique`) and double
 * apostrophes (`d''affaires`).
 */
export function readCoded(
  { code: printed, label }: Coded,
  path: string,
  warnings: RegisterWarnings,
): Coded[] {
  const code = printed.trim();
  const words = readLabel(label).replace(/(?<=\p{L})''(?=\p{L})/gu, "'");
  if (code === '') {
    if (words !== '') warnings.add('value-unreadable', path, 'expected a code', words);
    return [];
  }
  const rest = words.startsWith(code) ? /^\s*[:–-]\s+(.*)$/.exec(words.slice(code.length)) : null;
  return [{ code, label: rest?.[1] ?? words }];
}

/** `RNCP35698`, whatever its case and spaces; null for anything else. */
export function readFicheCode(printed: string): string | null {
  const code = printed.replace(/\s/gu, '').toUpperCase();
  return CertificationCode.safeParse(code).success ? code : null;
}
