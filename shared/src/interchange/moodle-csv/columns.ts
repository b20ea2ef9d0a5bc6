/**
 * Moodle's competency CSV. Its importer reads by position and refuses a row that is shorter.
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

export type MoodleRow = Partial<Record<(typeof COLUMNS)[number], string>>;

/** Moodle cuts id numbers and short names here. Characters as PHP's mbstring counts them. */
export const LONGEST_NAME = 100;

/** HTML, as Moodle numbers its text formats. */
export const FORMAT_HTML = '1';

/** A framework has to name a scale: four levels, of which the third and fourth are proficient. */
export const SCALE_VALUES = 'Non maîtrisé,Partiellement maîtrisé,Maîtrisé,Bien maîtrisé';
export const SCALE_CONFIGURATION = JSON.stringify([
  { scaleid: '1' },
  { id: 3, scaledefault: 1, proficient: 1 },
  { id: 4, scaledefault: 0, proficient: 1 },
]);
export const TAXONOMIES = 'domain,competency,competency,competency';

/** Whole characters, with an ellipsis where something is missing. */
export function cutName(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= LONGEST_NAME) return line;
  return `${characters
    .slice(0, LONGEST_NAME - 1)
    .join('')
    .trimEnd()}…`;
}
