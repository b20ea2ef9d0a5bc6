import type { Block, Competence, Warning } from '../../certification/index.ts';

/** One node of a competency framework: a row of Moodle's CSV, an item of a CASE package. */
export interface FrameworkNode {
  /** The full statement. */
  readonly text: string;
  /** As the framework codes it; empty for none. */
  readonly code: string;
  /** Row of its file, where it has rows. */
  readonly line: number | null;
  readonly children: readonly FrameworkNode[];
  /** What is known of it as a block. */
  readonly block?: Pick<Block, 'optional' | 'level' | 'evaluation'>;
  /** What is known of it as a competence. */
  readonly competence?: Pick<Competence, 'group' | 'aliases'>;
}

export interface Framework {
  readonly code: string;
  readonly title: string;
  readonly blocks: readonly FrameworkNode[];
  /** Doubts about what could not be placed. */
  readonly warnings: Warning[];
}
