import { Router, type Request, type Response } from 'express';
import type { PlatformContext } from '../../context.ts';
import { sendError } from '../../html/error-page.tsx';
import { formText, queryId } from '../../html/query.ts';
import { sendPage } from '../../html/render.ts';
import { localPath } from '../../session/sign-in.ts';
import { withSesskey, withUser, type SignedIn } from '../../session/signed-in.ts';
import { CoursePage } from './course-page.tsx';
import { texts } from './texts.ts';
import { viewCourse, visibleModules, visibleSections } from './viewer.ts';

/** `/course/view.php`, `/course/section.php` and the switch of the editing mode. */
export function coursePages(context: PlatformContext): Router {
  const { data } = context.state;
  const t = texts(data.language);

  const wholeCourse = (visitor: SignedIn, request: Request, response: Response): void => {
    const view = viewCourse(context, visitor, queryId(request));
    if (!view) return sendError(response, data.language, 404, t.noCourse);
    if (view.course.format === 'singleactivity') {
      const [only] = visibleSections(view).flatMap((section) => visibleModules(view, section));
      if (only) return response.redirect(303, `/mod/${only.type}/view.php?id=${only.id}`);
    }
    return sendPage(
      response,
      <CoursePage context={context} visitor={visitor} view={view} only={null} />,
    );
  };

  const oneSection = (visitor: SignedIn, request: Request, response: Response): void => {
    const section = data.sections.find(({ id }) => id === queryId(request));
    const view = section && viewCourse(context, visitor, section.courseId);
    if (!view || !(section.visible || view.staff)) {
      return sendError(response, data.language, 404, t.noSection);
    }
    return sendPage(
      response,
      <CoursePage context={context} visitor={visitor} view={view} only={section} />,
    );
  };

  return Router()
    .get('/course/view.php', withUser(context, wholeCourse))
    .get('/course/section.php', withUser(context, oneSection))
    .post(
      '/editmode.php',
      withSesskey(context, ({ session }, request, response) => {
        session.editing = formText(request, 'setmode') === '1';
        response.redirect(303, localPath(formText(request, 'pageurl')));
      }),
    );
}
