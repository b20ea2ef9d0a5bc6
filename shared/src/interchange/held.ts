/** What of a certification each format holds, so that what comes back can be compared. */
import type { Block, Certification } from '../certification/index.ts';
import { trimmed } from './table/index.ts';
import type { ExportFormat } from './write.ts';

/**
 * A certification as it comes back from a format: what the format does not hold is left out, or
 * as empty as its reader leaves it.
 *
 * | format | left out |
 * |---|---|
 * | `json`, `case` | nothing |
 * | `csv`, `xlsx` | printed raw text, doubts |
 * | `moodle-csv` | printed raw text, doubts, all but code, title and blocks |
 * | `open-badges` | as Moodle, and modalities, groups, aliases |
 */
export function heldBy(format: ExportFormat, certification: Certification): object {
  const { code, title, blocks } = certification;
  switch (format) {
    case 'json':
    case 'case':
      return certification;
    case 'csv':
    case 'xlsx':
      return { ...certification, warnings: [], blocks: blocks.map(blockInTable) };
    case 'moodle-csv':
      return { code, title, blocks: blocks.map(withoutRaw) };
    case 'open-badges':
      return { code, title, blocks: blocks.map(blockInBadge) };
  }
}

function withoutRaw(block: Block): Omit<Block, 'raw'> {
  const { raw: _, ...rest } = block;
  return rest;
}

/** Several codes share a cell: blanks around them mean nothing there. */
function blockInTable(block: Block): Omit<Block, 'raw'> {
  const competences = block.competences.map((competence) => ({
    ...competence,
    aliases: trimmed(competence.aliases),
  }));
  return { ...withoutRaw(block), competences };
}

function blockInBadge({ code, title, optional, level, competences }: Block): object {
  return {
    code,
    title,
    optional,
    level,
    competences: competences.map(({ id, text }) => ({ id, text })),
  };
}
