/**
 * Reads the text of an official fiche: the PDF's text, or a copy of the web page.
 *
 * @see https://www.francecompetences.fr/recherche/rncp/35698/
 */
import { Certification } from '../../certification/index.ts';
import { FicheParseError, WarningCollector } from '../report/index.ts';
import { requireFiche } from './completeness.ts';
import { checkHeadings } from './heading-order.ts';
import { isGrid, withBorders } from './grid/index.ts';
import { readLines } from './lines.ts';
import { joinTableHeaders } from './page-tables.ts';
import { FicheReader } from './reader.ts';
import { requireText } from './require-text.ts';
import { findSections } from './sections.ts';

/**
 * The certification that a fiche's text describes. Doubts are in its `warnings`, each with its
 * place; nothing depends on today's date.
 *
 * @param text the whole fiche; any line ends, with or without byte order mark
 * @throws FicheParseError where the text is no fiche, or too damaged for a faithful result
 */
export function parseFiche(text: string): Certification {
  requireText(text);
  const lines = joinTableHeaders(
    isGrid(text) ? readLines(withBorders(text), true) : readLines(text),
  );
  const sections = findSections(lines);
  requireFiche(lines, sections);
  const report = new WarningCollector();
  checkHeadings(sections, report);
  return validated(new FicheReader(sections, report).read(lines));
}

function validated(certification: Certification): Certification {
  const result = Certification.safeParse(certification);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new FicheParseError({
    reason: 'invalid',
    expected: issue?.message ?? 'a whole certification',
    found: `something else at ${issue?.path.join('.') ?? 'its root'}`,
  });
}
