import { InterchangeError, interchangeErrorTexts } from '@blocmap/shared/interchange';
import { RegisterFilesError, registerFilesTexts } from '@blocmap/shared/register-files';
import {
  FicheParseError,
  ficheErrorTexts,
  RegisterFormatError,
  registerErrorTexts,
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
  if (error instanceof RegisterFormatError) {
    return at(registerErrorTexts[locale][error.reason], error.line);
  }
  if (error instanceof RegisterFilesError) return registerFilesTexts[locale][error.problem];
  if (error instanceof FichePdfError) return pdfErrorTexts[locale][error.reason];
  if (error instanceof InterchangeError) {
    const words = interchangeErrorTexts[locale][error.problem];
    return error.place === null ? words : texts.place(words, error.place);
  }
  return null;
}

/** True where a code would help: the file names none. */
export function needsCode(error: unknown): boolean {
  return error instanceof InterchangeError && error.problem === 'no-code';
}
