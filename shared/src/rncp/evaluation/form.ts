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

const CCF_ONLY = /^(?:controle en cours de formation(?: ccf)?|ccf)$/;
const WAY = '(?:ecrit|pratique|oral)e?s?';
const WAYS_ONLY = new RegExp(
  `^(?:epreuves? |forme |sous forme )?(?:ponctuel(?:le)?s? )?${WAY}(?: (?:(?:et|ou) )*${WAY})*$`,
);

/** True where nothing but a form's own words is printed, each of them once. */
export function isFormOnly(raw: string): boolean {
  const words = fold(plain(raw));
  if (CCF_ONLY.test(words)) return true;
  const ways = words.match(/\b(?:ecrit|pratique|oral)/g) ?? [];
  return WAYS_ONLY.test(words) && new Set(ways).size === ways.length;
}
