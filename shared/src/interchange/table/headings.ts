/** The columns of a table of competences, in the words of the two languages. */
const fr = {
  code: 'Certification',
  title: 'Intitulé de la certification',
  block: 'Bloc',
  blockTitle: 'Intitulé du bloc',
  optional: 'Bloc facultatif',
  level: 'Niveau attendu',
  coefficient: 'Coefficient',
  group: 'Groupe',
  competence: 'Compétence',
  text: 'Texte de la compétence',
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
  group: 'Group',
  competence: 'Competence',
  text: 'Competence text',
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
};

export type TableLanguage = 'fr' | 'en';
const headings: Record<TableLanguage, Record<Column, string>> = { fr, en };

export const COLUMNS = Object.keys(fr) as Column[];

export function headingOf(column: Column, language: TableLanguage): string {
  return headings[language][column];
}

/** The column that a heading names, in either language; undefined for one that is not ours. */
export function columnOf(heading: string): Column | undefined {
  const wanted = fold(heading);
  return COLUMNS.find((column) => fold(fr[column]) === wanted || fold(en[column]) === wanted);
}

export const YES: Record<TableLanguage, string> = { fr: 'oui', en: 'yes' };

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
