import type { Warning } from '@blocmap/shared/certification';
import {
  InterchangeError,
  interchangeErrorTexts,
  interchangeWarningTexts,
} from '@blocmap/shared/interchange';
import { explainRegisterError } from '@blocmap/shared/register-files';
import {
  FicheParseError,
  ficheErrorTexts,
  registerWarningTexts,
  warningTexts,
} from '@blocmap/shared/rncp';
import type { Locale } from '../../ui/define-texts.ts';
import { FichePdfError, pdfErrorTexts } from '../pdf/index.ts';
import { ReadingError } from './errors.ts';
import { readingTexts } from './texts.ts';

/**
 * What a person is told of a file that cannot be read: what was expected, what came, where, what to
 * do. Null for an error that the file has not caused.
 */
export function explainReading(error: unknown, locale: Locale): string | null {
  const texts = readingTexts[locale];
  const at = (words: string, line: number | null): string =>
    line === null ? words : texts.place(words, texts.line(line));
  if (error instanceof ReadingError) return texts[error.problem];
  if (error instanceof FicheParseError)
    return at(ficheErrorTexts[locale][error.reason], error.line);
  const ofRegister = explainRegisterError(error);
  if (ofRegister !== null) return ofRegister[locale];
  if (error instanceof FichePdfError) return pdfErrorTexts[locale][error.reason];
  if (error instanceof InterchangeError) {
    const words = interchangeErrorTexts[locale][error.problem];
    return error.place === null ? words : texts.place(words, error.place);
  }
  return null;
}

const warnings: Record<Locale, ReadonlyMap<string, string>> = {
  fr: warningsIn('fr'),
  en: warningsIn('en'),
};

function warningsIn(locale: Locale): ReadonlyMap<string, string> {
  const tables = [
    warningTexts[locale],
    registerWarningTexts[locale],
    interchangeWarningTexts[locale],
  ];
  return new Map(tables.flatMap((table) => Object.entries(table)));
}

/** What a reader doubts, for a person; its own words where no others are known. */
export function explainWarning({ code, message }: Warning, locale: Locale): string {
  return warnings[locale].get(code) ?? message;
}

/** True where a code would help: the file names none. */
export function needsCode(error: unknown): boolean {
  return error instanceof InterchangeError && error.problem === 'no-code';
}
