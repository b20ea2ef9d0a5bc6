import type { EvaluationForm } from '../../certification/index.ts';
import { fold, plain } from '../text/index.ts';

/**
 * The form of assessment that printed words name; `other` where none does.
 *
 * `contrôle en cours de formation (CCF)` → `ccf`, `ponctuel écrit et pratique` →
 * `ponctuel-ecrit-pratique`, `Oral et Pratique` → `oral-pratique`.
 */
export function normaliseForm(raw: string): EvaluationForm {
  const words = fold(plain(raw));
  const ccf = /\bcontrole en cours de formation\b|\bccf\b/.test(words);
  const single = /\bponctuel(?:le|s|les)?\b/.test(words);
  if (ccf) return single ? 'other' : 'ccf';
  const ways = [
    /\becrit(?:e|s|es)?\b/.test(words) ? 'ecrit' : '',
    /\bpratiques?\b/.test(words) ? 'pratique' : '',
    /\bora(?:l|le|ux|les)\b/.test(words) ? 'oral' : '',
  ].filter((way) => way !== '');
  return FORMS[`${single ? 'ponctuel-' : ''}${ways.join('-')}`] ?? 'other';
}

const FORMS: Record<string, EvaluationForm> = {
  'ponctuel-ecrit': 'ponctuel-ecrit',
  'ponctuel-pratique': 'ponctuel-pratique',
  'ponctuel-oral': 'ponctuel-oral',
  'ponctuel-ecrit-pratique': 'ponctuel-ecrit-pratique',
  'ponctuel-ecrit-oral': 'ponctuel-ecrit-oral',
  'ponctuel-pratique-oral': 'ponctuel-pratique-oral',
  'ponctuel-ecrit-pratique-oral': 'ponctuel-ecrit-pratique-oral',
  ecrit: 'ecrit',
  oral: 'oral',
  pratique: 'pratique',
  'pratique-oral': 'oral-pratique',
};

const FORM_WORDS =
  /^(?:(?:controle|en|cours|de|formation|ccf|ponctuel(?:le|s|les)?|ecrit(?:e|s|es)?|pratiques?|ora(?:l|le|ux|les)|et|ou|forme|epreuves?|sous)(?: |$))*$/;

/** True where nothing but a form's own words is printed. */
export function isFormOnly(raw: string): boolean {
  return FORM_WORDS.test(fold(plain(raw)));
}
