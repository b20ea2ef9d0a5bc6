import {
  BlockCode,
  certificationOf,
  CertificationCode,
  type Block,
  type Certification,
  type Warning,
} from '../../certification/index.ts';
import { InterchangeError, quoted } from '../errors.ts';
import {
  bareCertification,
  doubt,
  type ReadCertifications,
  type ReadOptions,
} from '../read-result.ts';
import { columnOf, headingOf } from './headings.ts';
import { blockCodeOf, newBlock, type Row } from './read-block.ts';
import { ALIAS_SEPARATOR } from './rows.ts';

/** True for a heading row of ours, in either language and any order. */
export function isTable([head = []]: readonly (readonly string[])[]): boolean {
  const named = new Set(head.map(columnOf));
  return named.has('block') && (named.has('text') || named.has('blockTitle'));
}

/**
 * Reads a table of competences: columns by their headings, in any order, others ignored with a
 * warning. Several certifications may stand in one table.
 * @throws InterchangeError `columns-missing`, `no-code`, `code-mismatch`, `empty`
 */
export function readTable(
  rows: readonly (readonly string[])[],
  options: ReadOptions = {},
): ReadCertifications {
  const [head = [], ...body] = rows;
  const columns = head.map(columnOf);
  for (const needed of ['block', 'text'] as const) {
    if (columns.includes(needed)) continue;
    throw new InterchangeError({
      problem: 'columns-missing',
      expected: `a column "${headingOf(needed, 'fr')}"`,
      found: head.slice(0, 12).map(quoted).join(', '),
      place: 'row 1',
    });
  }
  const ignored = head.filter((heading, index) => columns[index] === undefined && heading !== '');
  const drafts = new Map<string, Draft>();
  body.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const row: Row = new Map(
      columns.flatMap((column, place) =>
        column === undefined ? [] : [[column, cells[place] ?? ''] as const],
      ),
    );
    addRow(drafts, row, index + 2, options);
  });
  if (drafts.size === 0) {
    throw new InterchangeError({
      problem: 'empty',
      expected: 'rows below the headings',
      found: 'none',
    });
  }
  return { certifications: [...drafts.values()].map((draft) => finish(draft, ignored)) };
}

interface Draft {
  readonly code: string;
  title: string;
  readonly blocks: Map<string, Block>;
  readonly warnings: Warning[];
}

function addRow(drafts: Map<string, Draft>, row: Row, line: number, options: ReadOptions): void {
  const blockCell = (row.get('block') ?? '').trim();
  const code = codeOf(row, blockCell, line, options);
  const draft: Draft = drafts.get(code) ?? { code, title: '', blocks: new Map(), warnings: [] };
  drafts.set(code, draft);
  if (draft.title === '') draft.title = row.get('title') ?? '';
  if (blockCell === '') return;
  const blockCode = blockCodeOf(blockCell, code, line);
  const block = draft.blocks.get(blockCode) ?? newBlock(blockCode, row, line, draft.warnings);
  draft.blocks.set(blockCode, block);
  const text = row.get('text') ?? '';
  if (text.trim() === '') return;
  const id = `${blockCode}.${block.competences.length + 1}`;
  const named = (row.get('competence') ?? '').trim();
  if (named !== '' && named !== id && named.startsWith(`${blockCode}.`)) {
    const message = `The table says ${quoted(named)} here; ids follow the order of the rows.`;
    draft.warnings.push(doubt('id-out-of-order', `blocks.${blockCode}`, message, named, line));
  }
  const foreign = named !== '' && !named.startsWith(`${code}BC`) ? [named] : [];
  const aliases = (row.get('aliases') ?? '').split(ALIAS_SEPARATOR).filter((alias) => alias !== '');
  const group = row.get('group') ?? '';
  block.competences.push({
    id,
    text,
    group: group === '' ? null : group,
    aliases: [...foreign, ...aliases],
  });
}

function codeOf(row: Row, blockCell: string, line: number, options: ReadOptions): string {
  const own = BlockCode.safeParse(blockCell);
  const said = (row.get('code') ?? '').trim();
  const named = said !== '' ? said : own.success ? certificationOf(own.data) : options.code;
  const code = CertificationCode.safeParse(named);
  if (!code.success) {
    throw new InterchangeError({
      problem: 'no-code',
      expected: 'the code of a certification, such as RNCP35698',
      found: quoted(said === '' ? blockCell : said),
      place: `row ${line}`,
    });
  }
  if (own.success && certificationOf(own.data) !== code.data) {
    throw new InterchangeError({
      problem: 'code-mismatch',
      expected: `a block of ${code.data}`,
      found: own.data,
      place: `row ${line}`,
    });
  }
  return code.data;
}

function finish(
  { code, title, blocks, warnings }: Draft,
  ignored: readonly string[],
): Certification {
  if (ignored.length > 0) {
    const message = `Columns that mean nothing here were left out: ${ignored.slice(0, 8).map(quoted).join(', ')}.`;
    warnings.push(doubt('columns-ignored', '', message, ignored.join(', '), 1));
  }
  const made = [...blocks.values()].map((block) => ({
    ...block,
    raw: { competences: block.competences.map(({ text }) => text).join('\n'), evaluation: '' },
  }));
  return bareCertification(
    { code, title: title.trim() === '' ? code : title, blocks: made },
    warnings,
  );
}
