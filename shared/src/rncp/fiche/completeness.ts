/** Is the whole fiche there? */
import { FicheParseError } from '../report/index.ts';
import { type HeadingId, HEADINGS } from './headings.ts';
import type { Line } from './lines.ts';
import type { Section } from './sections.ts';

/** Fewer of the expected headings than this share: most of the fiche is not there. */
const MIN_PRESENT = 0.5;
/** Fewer headings than these: a text of another kind. */
const MIN_HEADINGS = 3;

/**
 * @throws FicheParseError where the text is no fiche, ends before its blocks do, or is shuffled
 */
export function requireFiche(lines: readonly Line[], sections: readonly Section[]): void {
  const present = new Set(sections.map((section) => section.id));
  const required = HEADINGS.filter(({ printed }) => printed !== 'sometimes');
  const expected = required.filter(({ printed, part }) => printed === 'always' && !part);
  const found = required.filter(({ id }) => present.has(id));
  requireHeader(present, found.length, required.length, lines);
  requireBlocks(lines, sections);
  const whole = expected.filter(({ id }) => present.has(id));
  if (whole.length < expected.length * MIN_PRESENT) {
    throw new FicheParseError({
      reason: 'truncated',
      expected: `the ${expected.length} headings of every fiche`,
      found: `${whole.length} of them`,
      line: sections.at(-1)?.line ?? null,
    });
  }
}

function requireHeader(
  present: ReadonlySet<HeadingId>,
  found: number,
  of: number,
  lines: readonly Line[],
): void {
  if (present.has('number') && (present.has('register') || found >= MIN_HEADINGS)) return;
  if (!present.has('number') && found > of * MIN_PRESENT) {
    throw new FicheParseError({
      reason: 'no-title',
      expected: 'the title and the number ("N° de fiche") above the other headings',
      found: 'none',
      line: lines.find(({ text }) => text !== '')?.number ?? null,
    });
  }
  throw new FicheParseError({
    reason: 'not-a-fiche',
    expected: 'the headings of a fiche ("Répertoire national…", "N° de fiche", …)',
    found: `${found} of ${of} headings in ${lines.length} lines`,
  });
}

/** A fiche of the RS has no blocks, and some old ones of the RNCP have none. */
function requireBlocks(lines: readonly Line[], sections: readonly Section[]): void {
  const parts = sections.filter(({ id }) => id === 'blocks');
  const last = sections.at(-1);
  if (!parts.some(({ lines: own }) => own.some(({ text }) => text !== ''))) {
    if (mayLackBlocks(sections)) return;
    throw new FicheParseError({
      reason: 'no-blocks',
      expected: 'the blocks ("RNCP…BC01 - …") under "Blocs de compétences"',
      found: 'none',
      line: last?.line ?? null,
    });
  }
  if (last?.id === 'blocks') {
    throw new FicheParseError({
      reason: 'truncated',
      expected: 'the parts of the fiche that follow the blocks',
      found: 'the end of the text inside the blocks',
      line: lines.findLast(({ text }) => text !== '')?.number ?? null,
    });
  }
}

/**
 * True for a fiche of the RS, and for one of the RNCP whose part on blocks was copied with what
 * stands in it beside them: then the register itself has none.
 */
function mayLackBlocks(sections: readonly Section[]): boolean {
  if (isOfSpecificRegister(sections)) return true;
  const described = firstLineOf('acquisition', sections) !== undefined;
  return described && sections.some(({ id }) => id === 'routes');
}

/** True for a fiche of the RS, which prints neither a level nor blocks. */
export function isOfSpecificRegister(sections: readonly Section[]): boolean {
  return /^RS\s?\d/.test(firstLineOf('number', sections) ?? '');
}

function firstLineOf(id: HeadingId, sections: readonly Section[]): string | undefined {
  const section = sections.find((found) => found.id === id);
  return section?.lines.find(({ text }) => text !== '')?.text;
}
