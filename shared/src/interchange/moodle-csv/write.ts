import type { Certification } from '../../certification/index.ts';
import { guardFormula, writeCsv, type Delimiter } from '../text/index.ts';
import {
  COLUMNS,
  cutName,
  FORMAT_HTML,
  SCALE_CONFIGURATION,
  SCALE_VALUES,
  TAXONOMIES,
  type MoodleRow,
} from './columns.ts';
import { writeDescription } from './description.ts';
import { factsOfBlock, factsOfCompetence } from './facts.ts';

/**
 * A framework as Moodle's importer takes it: blocks below the framework, competences below their
 * block. The delimiter is the one that will be chosen in Moodle's form.
 */
export function writeMoodleCsv(certification: Certification, delimiter: Delimiter = ','): string {
  const rows: MoodleRow[] = [
    {
      'ID number': certification.code,
      'Short name': cutName(`${certification.code} ${certification.title}`),
      Description: writeDescription({ text: certification.title, facts: [] }),
      'Scale values': SCALE_VALUES,
      'Scale configuration': SCALE_CONFIGURATION,
      'Is framework': '1',
      Taxonomy: TAXONOMIES,
    },
  ];
  for (const block of certification.blocks) {
    rows.push({
      'ID number': block.code,
      'Short name': cutName(block.title),
      Description: writeDescription({ text: block.title, facts: factsOfBlock(block) }),
    });
    for (const competence of block.competences) {
      rows.push({
        'Parent ID number': block.code,
        'ID number': competence.id,
        'Short name': cutName(competence.text),
        Description: writeDescription({
          text: competence.text,
          facts: factsOfCompetence(competence),
        }),
      });
    }
  }
  const cells = rows.map((row) =>
    COLUMNS.map((column) => {
      if (column === 'Description format') return FORMAT_HTML;
      if (column === 'Rule config (optional)') return 'null';
      return guardFormula(row[column] ?? '');
    }),
  );
  return writeCsv([[...COLUMNS], ...cells], delimiter);
}
