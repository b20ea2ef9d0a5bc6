import type { Warning } from '../../../certification/index.ts';
import type { Doubt, WarningCode } from '../../report/index.ts';

/**
 * Doubts that only the register's open data raise; the others are those of the fiche's text.
 *
 * | code | what a person should look at |
 * |---|---|
 * | `title-missing` | no title: the code stands in its place |
 * | `value-unreadable` | a level, an answer, a code, a SIRET or a link in none of the known forms |
 * | `blocks-missing` | the fiche has no block at all |
 * | `block-code-repaired` | a block's code was brought into its usual form |
 * | `block-code-unreadable` | a block without usable code: it had to be left out |
 * | `competences-absent` | the CSV export names blocks without their competences |
 * | `link-unresolved` | a replaced or replacing fiche known by a technical id only |
 * | `entity-unknown` | an HTML entity that was kept as it is written |
 * | `encoding-doubtful` | letters such as `Ã©`: the text was read in a wrong encoding |
 */
export const REGISTER_WARNING_CODES = [
  'title-missing',
  'value-unreadable',
  'blocks-missing',
  'block-code-repaired',
  'block-code-unreadable',
  'competences-absent',
  'link-unresolved',
  'entity-unknown',
  'encoding-doubtful',
] as const;
export type RegisterWarningCode = (typeof REGISTER_WARNING_CODES)[number];

const EXCERPT_LENGTH = 200;

/** Gathers the doubts about one fiche. The export's lines mean nothing to a reader: none is named. */
export class RegisterWarnings {
  private readonly found: Warning[] = [];

  add(
    code: WarningCode | RegisterWarningCode,
    path: string,
    message: string,
    excerpt: string | null = null,
  ): void {
    const cut = excerpt === null ? null : shorten(excerpt);
    this.found.push({ code, message, path, line: null, excerpt: cut });
  }

  /** A doubt of one of the readers of cells. */
  addDoubt({ code, message, excerpt }: Doubt, path: string): void {
    this.add(code, path, message, excerpt);
  }

  /** In the order in which they were found. */
  all(): Warning[] {
    return [...this.found];
  }
}

function shorten(text: string): string {
  if (text.length <= EXCERPT_LENGTH) return text;
  const whole = text.slice(0, EXCERPT_LENGTH - 1).toWellFormed();
  return `${whole.replace(/\uFFFD$/, '')}…`;
}
