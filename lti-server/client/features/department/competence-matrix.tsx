import { shortCode } from '@blocmap/shared/certification';
import type { BlockCoverage } from '@blocmap/shared/coverage';
import type { DepartmentOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { competenceSuffix, type OutlineBlock } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { LocalWords } from '../../ui/index.ts';
import type { Asked } from './body.tsx';
import { CoverageCell } from './coverage-cell.tsx';
import { departmentTexts } from './texts.ts';

interface MatrixProps {
  readonly overview: DepartmentOverview;
  readonly onWhy: (asked: Asked) => void;
}

/** Competences down, where there is room for their words; courses across. */
export function CompetenceMatrix({ overview, onWhy }: MatrixProps): VNode {
  const texts = useTexts(departmentTexts);
  const { certification, courses } = overview;
  return (
    <div class="matrix-scroll">
      <table class="matrix competence-table">
        <caption class="vh">{texts.tableCompetences}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.competence}</th>
            <th scope="col">{texts.total}</th>
            {courses.map(({ courseId, title }) => (
              <th key={courseId} scope="col" class="course-head">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {certification.blocks.map((block) => (
          <BlockRows key={block.code} overview={overview} block={block} onWhy={onWhy} />
        ))}
      </table>
    </div>
  );
}

function BlockRows({ overview, block, onWhy }: MatrixProps & { block: OutlineBlock }): VNode {
  const texts = useTexts(departmentTexts);
  const { courses, total } = overview;
  const columns = [
    { courseId: null, where: texts.total, blocks: total },
    ...courses.map(({ courseId, title, blocks }) => ({ courseId, where: title, blocks })),
  ];
  return (
    <tbody>
      <tr id={`row-${block.code}`} class={`block-row family-${block.family}`}>
        <th scope="rowgroup" colSpan={columns.length + 1} tabIndex={-1}>
          <span class={`chip family-${block.family}`}>{shortCode(block.code)}</span> {block.title}
        </th>
      </tr>
      {block.competences.map(({ id, text }) => (
        <tr key={id} id={`row-${id}`} class={`family-${block.family}`}>
          <th scope="row" tabIndex={-1}>
            <span class="code">{competenceSuffix(id)}</span> {text}
            <LocalWords outline={overview.certification} target={id} />
          </th>
          {columns.map(({ courseId, where, blocks }) => {
            const state = competenceIn(blocks, block.code, id);
            return (
              <td
                key={courseId ?? ''}
                class={`cell family-${block.family} ${state?.strongest ?? 'none'}`}
              >
                {state === undefined ? null : (
                  <CoverageCell
                    target={id}
                    where={where}
                    state={state}
                    onWhy={() => onWhy({ target: id, courseId })}
                  />
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

function competenceIn(blocks: readonly BlockCoverage[], code: string, id: string) {
  return blocks.find((block) => block.code === code)?.competences.find((one) => one.id === id);
}
