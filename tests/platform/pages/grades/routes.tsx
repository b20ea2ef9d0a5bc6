import { Router, type Request, type Response } from 'express';
import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import { sendError } from '../../html/error-page.tsx';
import { queryId } from '../../html/query.ts';
import { sendPage } from '../../html/render.ts';
import { withUser, type SignedIn } from '../../session/signed-in.ts';
import { viewCourse, type CourseView } from '../course/viewer.ts';
import { GraderPage } from './grader-page.tsx';
import { texts } from './texts.ts';
import { UserPage } from './user-page.tsx';

/** The gradebook: everyone's grades for staff, one's own for a student. */
export function gradePages(context: PlatformContext): Router {
  const { data } = context.state;
  const page =
    (
      allowed: (view: CourseView) => boolean,
      render: (visitor: SignedIn, view: CourseView) => VNode,
    ) =>
    (visitor: SignedIn, request: Request, response: Response): void => {
      const view = viewCourse(context, visitor, queryId(request));
      if (!view || !allowed(view)) {
        return sendError(response, data.language, 403, texts(data.language).noAccess);
      }
      return sendPage(response, render(visitor, view));
    };
  return Router()
    .get(
      '/grade/report/grader/index.php',
      withUser(
        context,
        page(
          (view) => view.staff,
          (visitor, view) => <GraderPage context={context} visitor={visitor} view={view} />,
        ),
      ),
    )
    .get(
      '/grade/report/user/index.php',
      withUser(
        context,
        page(
          (view) => view.student,
          (visitor, view) => <UserPage context={context} visitor={visitor} view={view} />,
        ),
      ),
    );
}
