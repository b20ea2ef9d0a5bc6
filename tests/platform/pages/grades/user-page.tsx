import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import { gradebookOf } from '../../state/gradebook.ts';
import type { CourseView } from '../course/viewer.ts';
import { Layout } from '../layout.tsx';
import { gradeText } from './grade-text.ts';
import { texts } from './texts.ts';

interface UserPageProps {
  readonly context: PlatformContext;
  readonly visitor: SignedIn;
  readonly view: CourseView;
}

/** The signed-in student's own grades, and nobody else's. Columns of hidden activities are left out. */
export function UserPage({ context, visitor, view }: UserPageProps): VNode {
  const { course, data } = view;
  const t = texts(data.language);
  const columns = gradebookOf(context.state, course.id).filter(({ item }) => {
    const module = data.modules.find(({ id }) => id === item.cmid);
    return module === undefined || module.visible;
  });
  return (
    <Layout
      context={context}
      visitor={visitor}
      bodyId="page-grade-report-user-index"
      bodyClasses={['path-grade', 'path-grade-report', 'path-grade-report-user', 'category-2']}
      title={t.user}
      course={course}
      path={`/grade/report/user/index.php?id=${course.id}`}
    >
      <table class="user-grade" id="user-grade">
        <thead>
          <tr>
            <th scope="col">{t.activity}</th>
            <th scope="col">{t.grade}</th>
            <th scope="col">{t.comment}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ item, grades }) => {
            const entry = grades.get(visitor.user.id);
            return (
              <tr data-itemid={item.id}>
                <th scope="row">
                  {item.label}{' '}
                  {item.tag !== '' && (
                    <span class="badge grade-tag" data-tag={item.tag}>
                      {t.tag(item.tag)}
                    </span>
                  )}
                </th>
                <td class="grade">
                  {entry?.grade === null || entry === undefined
                    ? t.none
                    : `${gradeText(entry.grade, data.language)} / ${item.scoreMaximum}`}
                </td>
                <td>{entry?.score?.comment ?? ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Layout>
  );
}
