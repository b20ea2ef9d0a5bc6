import type { Language } from '../../html/texts.ts';

/** A grade as teachers write it: `12,5` in French, at most two decimals. */
export function gradeText(grade: number, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(grade);
}
