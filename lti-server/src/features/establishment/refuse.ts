import { establishmentTexts, type LayerError } from '@blocmap/shared/establishment';
import { ToolError } from '../../http/index.ts';

const MOST_SHOWN = 5;

/**
 * Why a change cannot be made, in the words of the layer itself.
 *
 * @param at  which of the changes, from 0
 */
export function refusalOf(error: LayerError, at: number): ToolError {
  const about = error.details.slice(0, MOST_SHOWN).join(', ');
  return new ToolError('invalid-request', {
    words: {
      fr: `${establishmentTexts.fr.errors[error.code]} (${about}) Rien n’a été enregistré.`,
      en: `${establishmentTexts.en.errors[error.code]} (${about}) Nothing was saved.`,
    },
    details: [{ path: `body.changes.${at}`, expected: error.message }],
  });
}
