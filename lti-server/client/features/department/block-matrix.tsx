import { shortCode } from '@blocmap/shared/certification';
import type { DepartmentOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import type { Asked } from './body.tsx';
import { CoverageCell } from './coverage-cell.tsx';
import { departmentTexts } from './texts.ts';

interface MatrixProps {
  readonly overview: DepartmentOverview;
  readonly onWhy: (asked: Asked) => void;
}

/** Courses down, blocks across, the whole department below. */
export function BlockMatrix({ overview, onWhy }: MatrixProps): VNode {
  const texts = useTexts(departmentTexts);
  const { certification, courses, total } = overview;
  const { blocks } = certification;
  const cells = (coverage: DepartmentOverview['total'], where: string, courseId: string | null) =>
    blocks.map(({ code, family }) => {
      const state = coverage.find((block) => block.code === code);
      return (
        <td key={code} class={`cell family-${family} ${state?.strongest ?? 'none'}`}>
          {state === undefined ? null : (
            <CoverageCell
              target={code}
              where={where}
              state={state}
              onWhy={() => onWhy({ target: code, courseId })}
            />
          )}
        </td>
      );
    });
  return (
    <div class="matrix-scroll">
      <table class="matrix department-table">
        <caption class="vh">{texts.tableBlocks}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.course}</th>
            {blocks.map(({ code, title, family }) => (
              <th
                key={code}
                scope="col"
                abbr={shortCode(code)}
                title={title}
                class={`block-head family-${family}`}
              >
                {shortCode(code)}
                <span class="vh"> {title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {courses.map((course) => (
            <tr key={course.courseId} data-course={course.courseId}>
              <th scope="row">
                <a href={href({ view: 'coverage', courseId: course.courseId, target: null })}>
                  {course.title}
                </a>
                <span class="quiet"> {texts.tagged(course.tagged, course.activities)}</span>
              </th>
              {cells(course.blocks, course.title, course.courseId)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.total}</th>
            {cells(total, texts.total, null)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
