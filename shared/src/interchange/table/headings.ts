import { foldWord } from '../words.ts';

/** The columns of a table of competences and of the lines on its certification, in two languages. */
const fr = {
  code: 'Certification',
  title: 'Intitulé de la certification',
  block: 'Bloc',
  blockTitle: 'Intitulé du bloc',
  optional: 'Bloc facultatif',
  level: 'Niveau attendu',
  coefficient: 'Coefficient',
  source: 'Source du coefficient',
  group: 'Groupe',
  competence: 'Code de la compétence',
  text: 'Compétence',
  aliases: 'Autres codes',
  'P1-form': 'P1 forme',
  'P1-raw': 'P1 modalité',
  'P1-candidates': 'P1 candidats',
  'P2-form': 'P2 forme',
  'P2-raw': 'P2 modalité',
  'P2-candidates': 'P2 candidats',
  'P3-form': 'P3 forme',
  'P3-raw': 'P3 modalité',
  'P3-candidates': 'P3 candidats',
  field: 'Rubrique de la fiche',
  value: 'Contenu',
};

export type Column = keyof typeof fr;

const en: Record<Column, string> = {
  code: 'Certification',
  title: 'Certification title',
  block: 'Block',
  blockTitle: 'Block title',
  optional: 'Optional block',
  level: 'Expected level',
  coefficient: 'Coefficient',
  source: 'Source of the coefficient',
  group: 'Group',
  competence: 'Competence code',
  text: 'Competence',
  aliases: 'Other codes',
  'P1-form': 'P1 form',
  'P1-raw': 'P1 modality',
  'P1-candidates': 'P1 candidates',
  'P2-form': 'P2 form',
  'P2-raw': 'P2 modality',
  'P2-candidates': 'P2 candidates',
  'P3-form': 'P3 form',
  'P3-raw': 'P3 modality',
  'P3-candidates': 'P3 candidates',
  field: 'Field of the fiche',
  value: 'Content',
};

export type TableLanguage = 'fr' | 'en';
const headings: Record<TableLanguage, Record<Column, string>> = { fr, en };

const ALL = Object.keys(fr) as Column[];
/** Of the lines on the certification; what follows `value` are more cells of the same line. */
export const FICHE_COLUMNS: readonly Column[] = ['code', 'field', 'value'];
export const COMPETENCE_COLUMNS = ALL.filter((one) => one !== 'field' && one !== 'value');

export function headingOf(column: Column, language: TableLanguage): string {
  return headings[language][column];
}

const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  ALL.flatMap((column) => [
    [foldWord(fr[column]), column] as const,
    [foldWord(en[column]), column] as const,
  ]),
);
/** Of any heading, folded or not. Every row is tried as headings: long texts are not looked at. */
const LONGEST_HEADING = 60;

/** The column that a heading names, in either language; undefined for one that is not ours. */
export function columnOf(heading: string): Column | undefined {
  return heading.length > LONGEST_HEADING ? undefined : BY_HEADING.get(foldWord(heading));
}

export const SHEET_NAMES: Record<TableLanguage, { competences: string; fiche: string }> = {
  fr: { competences: 'Compétences', fiche: 'Fiche' },
  en: { competences: 'Competences', fiche: 'Fiche' },
};
