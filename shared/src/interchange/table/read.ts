import { CoefficientOverlay, type Certification, type Warning } from '../../certification/index.ts';
import { InterchangeError, quoted } from '../errors.ts';
import { competenceIds } from '../given-codes.ts';
import {
  listOf,
  partialCertification,
  type ReadCertifications,
  type ReadOptions,
} from '../read-result.ts';
import { doubt } from '../warnings.ts';
import { splitAliases } from './aliases.ts';
import { draftsOf, type BlockDraft, type Draft } from './drafts.ts';
import { headingOf } from './headings.ts';
import { ficheOf } from './read-fiche.ts';
import { kindOf, sectionsOf, type Row, type Sheet } from './sections.ts';

/** True where headings of ours stand among the first rows, in either language and any order. */
export function isTable(rows: readonly (readonly string[])[]): boolean {
  return rows.slice(0, 20).some((row) => kindOf(row) === 'competences');
}

/**
 * Reads tables of competences, and what stands beside on their certifications: columns by their
 * headings, in any order, others left out with a warning. Several certifications may stand in one.
 * @throws InterchangeError `columns-missing`, `no-code`, `code-mismatch`, `empty`, `too-large`
 */
export function readTable(sheets: readonly Sheet[], options: ReadOptions = {}): ReadCertifications {
  const { competences, fiche, hasCompetences, warnings } = sectionsOf(sheets);
  if (!hasCompetences) throw columnsMissing(sheets);
  const drafts = draftsOf(competences, options);
  if (drafts.length === 0) {
    throw new InterchangeError({
      problem: 'empty',
      expected: 'rows below the headings',
      found: 'none',
    });
  }
  const codes = new Set(drafts.map(({ code }) => code));
  const [only] = drafts.length === 1 ? drafts : [];
  const linesOf = (code: string): Row[] =>
    fiche.filter((row) => (row.cell('code').trim() || only?.code) === code);
  return {
    certifications: drafts.map((draft) => finish(draft, linesOf(draft.code))),
    coefficients: drafts.flatMap(({ code, weights }) =>
      Object.keys(weights).length === 0
        ? []
        : [CoefficientOverlay.parse({ certification: code, weights })],
    ),
    warnings: [...warnings, ...linesOfOthers(fiche, codes, only !== undefined)],
  };
}

function finish(draft: Draft, lines: readonly Row[]): Certification {
  const { code, title, blocks, warnings } = draft;
  if (title.trim() === '') {
    warnings.push(doubt('title-missing', 'title', 'There is no title; the code stands for it.'));
  }
  return partialCertification({
    ...ficheOf(lines, warnings),
    code,
    title: title.trim() === '' ? code : title,
    blocks: [...blocks.values()].map((block) => blockOf(block, warnings)),
    warnings,
  });
}

function blockOf({ head, rows }: BlockDraft, warnings: Warning[]): Certification['blocks'][number] {
  const named = rows.map((row) => ({
    own: row.cell('competence').trim(),
    excerpt: row.cell('text'),
    line: row.line,
  }));
  const ids = competenceIds(head.code, named, warnings);
  const competences = rows.map((row, index) => {
    const id = ids[index] ?? '';
    const own = named[index]?.own ?? '';
    const group = row.cell('group');
    const aliases = splitAliases(row.cell('aliases'));
    return {
      id,
      text: row.cell('text'),
      group: group === '' ? null : group,
      aliases: own === '' || own === id || aliases.includes(own) ? aliases : [own, ...aliases],
    };
  });
  return { ...head, competences, raw: { competences: listOf(competences), evaluation: '' } };
}

function linesOfOthers(
  fiche: readonly Row[],
  codes: ReadonlySet<string>,
  only: boolean,
): Warning[] {
  return fiche.flatMap((row) => {
    const code = row.cell('code').trim();
    if (codes.has(code) || (code === '' && only)) return [];
    const message = `The line is of ${quoted(code)}, which has no competences in this file.`;
    return [doubt('field-ignored', '', message, { line: row.line, excerpt: row.cell('field') })];
  });
}

function columnsMissing([sheet]: readonly Sheet[]): InterchangeError {
  const head = sheet?.rows.find((row) => row.some((cell) => cell.trim() !== '')) ?? [];
  const names = (['block', 'text'] as const).map((column) => `"${headingOf(column, 'fr')}"`);
  return new InterchangeError({
    problem: 'columns-missing',
    expected: `columns ${names.join(' and ')}`,
    found: head.length === 0 ? 'none' : head.slice(0, 12).map(quoted).join(', '),
    place: 'row 1',
  });
}
