import type { Succession } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../i18n/index.ts';
import { href } from '../../navigation/index.ts';
import { successionTexts } from './texts.ts';

interface CourseTableProps {
  readonly courses: Succession['courses'];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (courseId: string) => void;
}

/** The reader's courses, each with what carrying over would do in it. */
export function CourseTable({ courses, chosen, onToggle }: CourseTableProps): VNode {
  const texts = useTexts(successionTexts);
  const counts = [texts.added, texts.alreadyThere, texts.notCarried, texts.grades];
  return (
    <div class="matrix-scroll">
      <table class="matrix carry-table">
        <caption class="vh">{texts.courses}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.course}</th>
            <th scope="col">{texts.follows}</th>
            {counts.map((words) => (
              <th key={words} scope="col" class="count">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {courses.map(({ courseId, title, follows, grades, plan }) => (
            <tr key={courseId} data-course={courseId}>
              <th scope="row">
                <span class="choice">
                  <input
                    type="checkbox"
                    aria-label={texts.chooseCourse(title)}
                    checked={chosen.has(courseId)}
                    onChange={() => onToggle(courseId)}
                  />
                  <a href={href({ view: 'mapping', courseId })}>{title}</a>
                </span>
              </th>
              <td class="code">{follows}</td>
              {[plan.added, plan.alreadyThere, plan.notCarried, grades].map((count, at) => (
                <td key={counts[at]} class="count">
                  {count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
