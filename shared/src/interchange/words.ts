/** Forms of assessment as words for people, and words compared. */
import { EvaluationForm } from '../certification/index.ts';
import { normaliseForm } from '../rncp/index.ts';

type Language = 'fr' | 'en';

const FORMS: Record<Language, Record<EvaluationForm, string>> = {
  fr: {
    ccf: 'CCF',
    'ponctuel-ecrit': 'ponctuel écrit',
    'ponctuel-pratique': 'ponctuel pratique',
    'ponctuel-oral': 'ponctuel oral',
    'ponctuel-ecrit-pratique': 'ponctuel écrit et pratique',
    'ponctuel-ecrit-oral': 'ponctuel écrit et oral',
    'ponctuel-pratique-oral': 'ponctuel pratique et oral',
    'ponctuel-ecrit-pratique-oral': 'ponctuel écrit, pratique et oral',
    ecrit: 'écrit',
    oral: 'oral',
    pratique: 'pratique',
    'oral-pratique': 'oral et pratique',
    other: 'autre',
  },
  en: {
    ccf: 'continuous assessment (CCF)',
    'ponctuel-ecrit': 'final exam, written',
    'ponctuel-pratique': 'final exam, practical',
    'ponctuel-oral': 'final exam, oral',
    'ponctuel-ecrit-pratique': 'final exam, written and practical',
    'ponctuel-ecrit-oral': 'final exam, written and oral',
    'ponctuel-pratique-oral': 'final exam, practical and oral',
    'ponctuel-ecrit-pratique-oral': 'final exam, written, practical and oral',
    ecrit: 'written',
    oral: 'oral',
    pratique: 'practical',
    'oral-pratique': 'oral and practical',
    other: 'other',
  },
};

export function formWords(form: EvaluationForm, language: Language): string {
  return FORMS[language][form];
}

/** The form that a cell names, by our words in either language or by those of a fiche. */
export function readForm(cell: string): { readonly form: EvaluationForm; readonly known: boolean } {
  const wanted = foldWord(cell);
  const form = EvaluationForm.options.find(
    (one) =>
      one === wanted || foldWord(FORMS.fr[one]) === wanted || foldWord(FORMS.en[one]) === wanted,
  );
  if (form !== undefined) return { form, known: true };
  const named = normaliseForm(cell);
  return { form: named, known: named !== 'other' };
}

/** Words without case, accents and outer blanks. */
export function foldWord(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
