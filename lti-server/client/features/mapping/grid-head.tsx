import { shortCode } from '@blocmap/shared/certification';
import type { BlockCoverage } from '@blocmap/shared/coverage';
import type { VNode } from 'preact';
import { competenceSuffix, countAll, localWords, type OutlineBlock } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { Glyph, uiTexts } from '../../ui/index.ts';
import type { Column } from './columns.ts';
import { LEAD_COLUMNS, type Cell } from './grid-model.ts';
import { mappingTexts } from './texts.ts';

interface GridHeadProps {
  readonly columns: readonly Column[];
  readonly coverage: readonly BlockCoverage[];
  readonly cursor: Cell;
  readonly allChecked: boolean;
  readonly readOnly: boolean;
}

/** Blocks, each a button that opens it to its competences, with what the course does for it. */
export function GridHead({
  columns,
  coverage,
  cursor,
  allChecked,
  readOnly,
}: GridHeadProps): VNode {
  const texts = useTexts(mappingTexts);
  const { wholeBlock } = useTexts(uiTexts);
  const anyOpen = columns.some(({ kind }) => kind !== 'closed');
  const rows = anyOpen ? 2 : 1;
  const place = (column: number) => ({
    'data-row': 0,
    'data-column': column,
    tabIndex: cursor.row === 0 && cursor.column === column ? 0 : -1,
  });
  const heads = columns.flatMap((column, at) => {
    if (column.kind === 'competence') return [];
    const state = coverage.find(({ code }) => code === column.block.code);
    return [
      <BlockHead
        key={column.block.code}
        block={column.block}
        coverage={state}
        open={column.kind === 'whole'}
        rows={rows}
        place={place(at + LEAD_COLUMNS)}
      />,
    ];
  });
  return (
    <thead>
      <tr>
        <td class="check" rowSpan={rows}>
          <input
            type="checkbox"
            checked={allChecked}
            disabled={readOnly}
            aria-label={texts.selectAll}
            {...place(0)}
          />
        </td>
        <th scope="col" rowSpan={rows} class="activity-head" {...place(1)}>
          {texts.activity}
        </th>
        {heads}
      </tr>
      {anyOpen ? (
        <tr class="competence-heads">
          {columns.map((column) => {
            if (column.kind === 'closed') return null;
            const text =
              column.kind === 'whole'
                ? texts.wholeBlockOf(shortCode(column.block.code))
                : headText(column.block, column.target);
            return (
              <th
                key={column.target}
                scope="col"
                abbr={shortCode(column.target)}
                title={text}
                class={`competence-head ${column.kind} family-${column.block.family}`}
              >
                {column.kind === 'whole' ? (
                  <span class="whole-label">{wholeBlock}</span>
                ) : (
                  competenceSuffix(column.target)
                )}
                <span class="vh"> {text}</span>
              </th>
            );
          })}
        </tr>
      ) : null}
    </thead>
  );
}

/** The official text and, after it, what the establishment says. */
function headText(block: OutlineBlock, target: string): string {
  const competence = block.competences.find(({ id }) => id === target);
  if (competence === undefined) return '';
  return [competence.text, localWords(competence)].filter((words) => words !== '').join(' · ');
}

interface BlockHeadProps {
  readonly block: OutlineBlock;
  readonly coverage: BlockCoverage | undefined;
  readonly open: boolean;
  readonly rows: number;
  readonly place: { 'data-row': number; 'data-column': number; tabIndex: number };
}

function BlockHead({ block, coverage, open, rows, place }: BlockHeadProps): VNode {
  const texts = useTexts(mappingTexts);
  const words = useTexts(uiTexts);
  const code = shortCode(block.code);
  const strongest = coverage?.strongest ?? null;
  const count = coverage ? countAll(coverage.counts) : 0;
  return (
    <th
      scope={open ? 'colgroup' : 'col'}
      abbr={code}
      colSpan={open ? block.competences.length + 1 : 1}
      rowSpan={open ? 1 : rows}
      class={`block-head family-${block.family} ${strongest ?? 'none'}`}
    >
      <button
        type="button"
        aria-expanded={open}
        title={block.title}
        data-block={block.code}
        {...place}
      >
        <span class="block-code">{code}</span>
        <span class="vh">
          {block.title}. {open ? texts.closeBlock(code) : texts.openBlock(code)}.
        </span>
        {open ? <span class="block-title">{block.title}</span> : null}
        <span class="block-count">
          {strongest === null ? (
            <span aria-hidden="true">—</span>
          ) : (
            <>
              <Glyph nature={strongest} size={10} /> <span aria-hidden="true">{count}</span>
            </>
          )}
          <span class="vh">
            {strongest === null ? words.none : `${words[strongest]}, ${words.activities(count)}`}
          </span>
        </span>
      </button>
    </th>
  );
}
