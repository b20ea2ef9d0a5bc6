import { RegisterFormatError, registerErrorTexts } from '../rncp/index.ts';
import { RegisterFilesError } from './errors.ts';
import { registerFilesTexts } from './texts.ts';

/** What a person is told of an export that cannot be read; null for any other error. */
export function explainRegisterError(error: unknown): Readonly<Record<'fr' | 'en', string>> | null {
  if (error instanceof RegisterFilesError) {
    const { problem } = error;
    return { fr: registerFilesTexts.fr[problem], en: registerFilesTexts.en[problem] };
  }
  if (error instanceof RegisterFormatError) {
    const { reason, line } = error;
    const { fr, en } = registerErrorTexts;
    return line === null
      ? { fr: fr[reason], en: en[reason] }
      : { fr: `${fr[reason]} (ligne ${line})`, en: `${en[reason]} (line ${line})` };
  }
  return null;
}
