/**
 * Moodle's competency CSV. Its importer reads by position and refuses a file with a shorter row.
 * @see admin/tool/lpimportcsv/classes/framework_importer.php in Moodle 4.5
 */
export const COLUMNS = [
  'Parent ID number',
  'ID number',
  'Short name',
  'Description',
  'Description format',
  'Scale values',
  'Scale configuration',
  'Rule type (optional)',
  'Rule outcome (optional)',
  'Rule config (optional)',
  'Cross-referenced competency ID numbers',
  'Exported ID (optional)',
  'Is framework',
  'Taxonomy',
] as const;

/** Where in a row each column that is read stands. */
export const PLACE = {
  parent: 0,
  id: 1,
  name: 2,
  description: 3,
  exportedId: 11,
  isFramework: 12,
} as const;

export type MoodleRow = Partial<Record<(typeof COLUMNS)[number], string>>;

/** HTML, as Moodle numbers its text formats. */
export const FORMAT_HTML = '1';

/** A framework has to name a scale: of its four levels the third and fourth are proficient. */
export const SCALE_VALUES = 'Non maîtrisé,Partiellement maîtrisé,Maîtrisé,Bien maîtrisé';
export const SCALE_CONFIGURATION = JSON.stringify([
  { scaleid: '1' },
  { id: 3, scaledefault: 1, proficient: 1 },
  { id: 4, scaledefault: 0, proficient: 1 },
]);
export const TAXONOMIES = 'domain,competency,competency,competency';
