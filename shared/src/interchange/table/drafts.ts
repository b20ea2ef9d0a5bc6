import {
  BlockCode,
  certificationOf,
  CertificationCode,
  type BlockWeight,
  type Warning,
} from '../../certification/index.ts';
import { quoted } from '../errors.ts';
import { namedCode, noCode } from '../named-code.ts';
import type { ReadOptions } from '../read-result.ts';
import { blockCodeOf, headOf, weightOf } from './read-block.ts';
import type { Row } from './sections.ts';

export interface BlockDraft {
  readonly head: ReturnType<typeof headOf>;
  /** Rows with a competence. */
  readonly rows: Row[];
}

/** A certification as its rows have told it so far. */
export interface Draft {
  readonly code: string;
  title: string;
  readonly blocks: Map<string, BlockDraft>;
  readonly weights: Record<string, BlockWeight>;
  readonly warnings: Warning[];
}

/**
 * The rows of a table by certification and block, each in the order of its first row. A row that
 * leaves certification or block empty goes on with those above: people merge such cells.
 * @throws InterchangeError `no-code`, `code-mismatch`
 */
export function draftsOf(rows: readonly Row[], options: ReadOptions): Draft[] {
  const drafts = new Map<string, Draft>();
  let draft: Draft | null = null;
  let blockCell = '';
  for (const row of rows) {
    const cell = row.cell('block').trim();
    const said = certificationIn(row, cell);
    if (draft === null || (said !== null && said !== draft.code)) {
      draft = draftFor(said, drafts, row, options);
      blockCell = '';
    }
    if (cell !== '') blockCell = cell;
    addRow(draft, blockCell, row);
  }
  return [...drafts.values()];
}

/** The certification that a row names; null where it names none. */
function certificationIn(row: Row, block: string): string | null {
  const said = row.cell('code').trim();
  if (said === '') return BlockCode.safeParse(block).success ? certificationOf(block) : null;
  if (CertificationCode.safeParse(said).success) return said;
  throw noCode(quoted(said), row.place);
}

function draftFor(
  said: string | null,
  drafts: Map<string, Draft>,
  { place }: Row,
  options: ReadOptions,
): Draft {
  const warnings: Warning[] = [];
  const code = said ?? namedCode(options, [], place, warnings);
  const draft = drafts.get(code) ?? { code, title: '', blocks: new Map(), weights: {}, warnings };
  drafts.set(code, draft);
  return draft;
}

function addRow(draft: Draft, blockCell: string, row: Row): void {
  if (draft.title.trim() === '') draft.title = row.cell('title');
  const hasText = row.cell('text').trim() !== '';
  if (blockCell === '' && !hasText) return;
  const code = blockCodeOf(blockCell, draft.code, row);
  let block = draft.blocks.get(code);
  if (block === undefined) {
    block = { head: headOf(code, row, draft.warnings), rows: [] };
    draft.blocks.set(code, block);
    const weight = weightOf(code, row, draft.warnings);
    if (weight !== null) draft.weights[code] = weight;
  }
  if (hasText) block.rows.push(row);
}
