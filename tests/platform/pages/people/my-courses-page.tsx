import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import { coursesOf } from '../../state/people.ts';
import { Layout } from '../layout.tsx';
import { texts } from './texts.ts';

interface MyCoursesProps {
  readonly context: PlatformContext;
  readonly visitor: SignedIn;
}

/** The dashboard. Its cards arrive late, as Moodle's do: a script fetches them. */
export function MyCoursesPage({ context, visitor }: MyCoursesProps): VNode {
  const t = texts(context.state.data.language);
  return (
    <Layout
      context={context}
      visitor={visitor}
      bodyId="page-my-index"
      bodyClasses={['page-mycourses', 'path-my', 'pagelayout-mycourses']}
      title={t.myCourses}
      path="/my/courses.php"
      scripts={['/lib/my-courses.js']}
    >
      <section class="block_myoverview block" data-block="myoverview" aria-labelledby="overview">
        <h2 id="overview" class="h5">
          {t.overview}
        </h2>
        <div data-region="myoverview">
          <div
            data-region="courses-view"
            data-display="card"
            data-source="/my/cards.php"
            aria-live="polite"
          >
            <p>{t.loading}</p>
          </div>
        </div>
      </section>
    </Layout>
  );
}

export function CourseCards({ context, visitor }: MyCoursesProps): VNode {
  const { data } = context.state;
  const t = texts(data.language);
  const courses = coursesOf(data, visitor.user);
  if (courses.length === 0) return <p>{t.noCourses}</p>;
  return (
    <ul class="card-grid" data-region="card-deck">
      {courses.map((course) => (
        <li class="card course-card" data-region="course-content" data-course-id={course.id}>
          <div class="card-body course-info-container" id={`course-info-container-${course.id}`}>
            <a href={`/course/view.php?id=${course.id}`} class="aalink coursename">
              <span class="sr-only">{t.courseName}</span>
              <span class="multiline">{course.fullName}</span>
            </a>
            <div class="text-muted">
              <span class="sr-only">{t.category}</span>
              <span class="categoryname">{course.category}</span>
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
