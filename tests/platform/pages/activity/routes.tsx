import { Router } from 'express';
import type { PlatformContext } from '../../context.ts';
import { sendError } from '../../html/error-page.tsx';
import { queryId, queryText } from '../../html/query.ts';
import { sendPage } from '../../html/render.ts';
import { PATHS } from '../../oidc/endpoints.ts';
import { withUser } from '../../session/signed-in.ts';
import { viewCourse } from '../course/viewer.ts';
import { ActivityPage } from './activity-page.tsx';
import { texts } from './texts.ts';

/** Activity pages, and where a tool sends people back to. */
export function activityPages(context: PlatformContext): Router {
  const { data } = context.state;
  const t = texts(data.language);
  return Router()
    .get(
      PATHS.launchReturn,
      withUser(context, ({ session }, request, response) => {
        const message = queryText(request, 'lti_msg');
        const error = queryText(request, 'lti_errormsg');
        if (message) session.notifications.push({ kind: 'success', text: message });
        if (error) session.notifications.push({ kind: 'error', text: error });
        response.redirect(303, `/course/view.php?id=${queryId(request, 'course')}`);
      }),
    )
    .get(
      '/mod/:type/view.php',
      withUser(context, (visitor, request, response) => {
        const module = data.modules.find(
          ({ id, type }) => id === queryId(request) && type === request.params['type'],
        );
        const view = module && viewCourse(context, visitor, module.courseId);
        if (!view || !(module.visible || view.staff)) {
          return sendError(response, data.language, 404, t.noActivity);
        }
        const newWindow =
          queryText(request, 'newwindow') !== null || module.link?.newWindow === true;
        return sendPage(
          response,
          <ActivityPage
            context={context}
            visitor={visitor}
            view={view}
            module={module}
            newWindow={newWindow}
          />,
        );
      }),
    );
}
