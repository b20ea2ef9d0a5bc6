import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import { gradebookOf, type GradebookColumn } from '../../state/gradebook.ts';
import { enrolmentsOf, findUser, fullName } from '../../state/people.ts';
import { CourseIndex } from '../course/course-index.tsx';
import type { CourseView } from '../course/viewer.ts';
import { Layout } from '../layout.tsx';
import { gradeText } from './grade-text.ts';
import { texts } from './texts.ts';

interface GraderPageProps {
  readonly context: PlatformContext;
  readonly visitor: SignedIn;
  readonly view: CourseView;
}

function ColumnHead({ view, column }: { view: CourseView; column: GradebookColumn }): VNode {
  const t = texts(view.data.language);
  const { item } = column;
  const module = view.data.modules.find(({ id }) => id === item.cmid);
  return (
    <th
      class={`item catlevel1 highlightable i${item.id} grade_type_value`}
      data-itemid={item.id}
      scope="col"
    >
      {module ? (
        <a class="gradeitemheader" href={`/mod/${module.type}/view.php?id=${module.id}`}>
          {item.label}
        </a>
      ) : (
        <span class="gradeitemheader">{item.label}</span>
      )}
      <span class="text-muted grademax">{t.outOf(item.scoreMaximum)}</span>
      {item.tag !== '' && (
        <span class="badge grade-tag" data-tag={item.tag}>
          {t.tag(item.tag)}
        </span>
      )}
    </th>
  );
}

/** Moodle's grader report: students down, columns across, and each column's tag. */
export function GraderPage({ context, visitor, view }: GraderPageProps): VNode {
  const { course, data } = view;
  const t = texts(data.language);
  const columns = gradebookOf(context.state, course.id);
  const students = enrolmentsOf(data, course.id)
    .filter(({ role }) => role === 'student')
    .flatMap(({ userId }) => findUser(data, userId) ?? [])
    .toSorted((a, b) => a.familyName.localeCompare(b.familyName, data.language));
  return (
    <Layout
      context={context}
      visitor={visitor}
      bodyId="page-grade-report-grader-index"
      bodyClasses={[
        'path-grade',
        'path-grade-report',
        'path-grade-report-grader',
        'pagelayout-report',
        'category-2',
      ]}
      title={t.grader}
      course={course}
      path={`/grade/report/grader/index.php?id=${course.id}`}
      mayEdit={view.mayEdit}
      drawer={<CourseIndex view={view} />}
    >
      {columns.length === 0 && <p>{t.noColumns}</p>}
      {/* A wide table scrolls in its frame, and the keyboard has to reach that frame. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="gradeparent" tabIndex={0} role="region" aria-label={t.grader}>
        <table class="gradereport-grader-table" id="user-grades">
          <caption class="accesshide">{t.caption(course.fullName)}</caption>
          <thead>
            <tr class="heading">
              <th class="header" id="studentheader" scope="col">
                {t.participant}
              </th>
              {columns.map((column) => (
                <ColumnHead view={view} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {students.map((student) => (
              <tr class="userrow" data-uid={student.id}>
                <th class="header user" scope="row">
                  {fullName(student)}
                </th>
                {columns.map(({ item, grades }) => {
                  const entry = grades.get(student.id);
                  return (
                    <td
                      class="grade"
                      data-itemid={item.id}
                      data-userid={student.id}
                      title={entry?.score?.comment || undefined}
                    >
                      {entry?.grade === null || entry === undefined ? (
                        <>
                          <span aria-hidden="true">-</span>
                          <span class="sr-only">{t.none}</span>
                        </>
                      ) : (
                        <span class="gradevalue">{gradeText(entry.grade, data.language)}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}
