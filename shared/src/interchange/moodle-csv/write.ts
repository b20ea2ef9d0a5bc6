import type { Certification } from '../../certification/index.ts';
import { writeCsv, type Delimiter } from '../text/index.ts';
import {
  COLUMNS,
  FORMAT_HTML,
  SCALE_CONFIGURATION,
  SCALE_VALUES,
  TAXONOMIES,
  type MoodleRow,
} from './columns.ts';
import { writeDescription } from './description.ts';
import { factsOfBlock, factsOfCertification, factsOfCompetence } from './facts.ts';
import { shortName } from './short-name.ts';

/**
 * A framework as Moodle's importer takes it: blocks below the framework, competences below their
 * block, which inherit its scale. A group is said in its competences' descriptions: an own level
 * would be one more thing to rate.
 * @param delimiter the one that will be chosen in Moodle's form
 */
export function writeMoodleCsv(certification: Certification, delimiter: Delimiter = ','): string {
  const { code, title, blocks } = certification;
  const rows = [frameworkRow(code, title)];
  for (const block of blocks) {
    rows.push(row('', block.code, block.title, factsOfBlock(block)));
    for (const competence of block.competences) {
      const facts = factsOfCompetence(competence);
      rows.push(row(block.code, competence.id, competence.text, facts));
    }
  }
  const cells = rows.map((cellOf) => COLUMNS.map((column) => cellOf[column] ?? ''));
  return writeCsv([COLUMNS, ...cells], delimiter);
}

function frameworkRow(code: string, title: string): MoodleRow {
  return {
    'ID number': code,
    'Short name': shortName(`${code} ${title}`, code),
    Description: writeDescription({ text: title, facts: factsOfCertification(code) }),
    'Description format': FORMAT_HTML,
    'Scale values': SCALE_VALUES,
    'Scale configuration': SCALE_CONFIGURATION,
    'Is framework': '1',
    Taxonomy: TAXONOMIES,
  };
}

function row(
  parent: string,
  id: string,
  text: string,
  facts: ReturnType<typeof factsOfBlock>,
): MoodleRow {
  return {
    'Parent ID number': parent,
    'ID number': id,
    'Short name': shortName(text, id),
    Description: writeDescription({ text, facts }),
    'Description format': FORMAT_HTML,
    'Rule config (optional)': 'null',
  };
}
