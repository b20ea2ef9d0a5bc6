import { Router, type Request, type Response } from 'express';
import type { PlatformContext } from '../../context.ts';
import { sendError } from '../../html/error-page.tsx';
import { formText, queryId } from '../../html/query.ts';
import { sendPage } from '../../html/render.ts';
import { registerTool } from '../../registration/register-tool.ts';
import { dynamicRegistrationUrl } from '../../registration/registration-url.ts';
import { withSesskey, withUser, type SignedIn } from '../../session/signed-in.ts';
import { activateTool, findTool, findToolById, removeTool } from '../../state/tools.ts';
import { viewCourse } from '../course/viewer.ts';
import { ContentPage } from './content-page.tsx';
import { CourseToolsPage } from './course-tools-page.tsx';
import { ManagePage } from './manage-page.tsx';
import { RegistrationPage } from './registration-page.tsx';
import { texts } from './texts.ts';

const MANAGE = '/mod/lti/toolconfigure.php';
const isWebUrl = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);

type Page = (visitor: SignedIn, request: Request, response: Response) => void;

/** The administrator's and the teachers' pages about tools. */
export function toolPages(context: PlatformContext): Router {
  const { state } = context;
  const { data } = state;
  const t = texts(data.language);

  const forAdmin =
    (page: Page): Page =>
    (visitor, request, response) =>
      visitor.user.siteAdmin
        ? page(visitor, request, response)
        : sendError(response, data.language, 403, t.onlyAdmin);

  const change: Page = (_visitor, request, response) => {
    const tool = findTool(state, formText(request, 'client'));
    if (tool && formText(request, 'action') === 'activate') activateTool(state, tool.clientId);
    if (tool && formText(request, 'action') === 'delete') removeTool(state, tool.clientId);
    response.redirect(303, MANAGE);
  };

  const registerByHand: Page = ({ session }, request, response) => {
    const [name, launchUrl, loginUrl, jwksUrl, deepLinkUrl] = [
      'name',
      'launchUrl',
      'loginUrl',
      'jwksUrl',
      'deepLinkUrl',
    ].map((field) => formText(request, field).trim()) as [string, string, string, string, string];
    const redirectUris = formText(request, 'redirectUris').split(/\s+/).filter(Boolean);
    const addresses = [launchUrl, loginUrl, jwksUrl, ...redirectUris, deepLinkUrl || launchUrl];
    if (name === '' || redirectUris.length === 0 || !addresses.every(isWebUrl)) {
      session.notifications.push({ kind: 'error', text: t.refused(t.needUrl) });
    } else {
      const tool = { name, launchUrl, loginUrl, jwksUrl, redirectUris };
      registerTool(context, { ...tool, deepLinkUrl: deepLinkUrl || null });
      session.notifications.push({ kind: 'success', text: t.saved(name) });
    }
    response.redirect(303, MANAGE);
  };

  const registerDynamically: Page = (visitor, request, response) => {
    const address = formText(request, 'url');
    if (!isWebUrl(address)) {
      visitor.session.notifications.push({ kind: 'error', text: t.refused(t.needUrl) });
      return response.redirect(303, MANAGE);
    }
    // A second registration from the same host is an update, as Moodle offers it.
    const { host } = new URL(address);
    const known = data.tools.find(
      (tool) => tool.origin === 'dynamic' && new URL(tool.launchUrl).host === host,
    );
    const url = dynamicRegistrationUrl(context, address, known?.clientId ?? null);
    return sendPage(response, <RegistrationPage context={context} visitor={visitor} url={url} />);
  };

  const courseTools: Page = (visitor, request, response) => {
    const view = viewCourse(context, visitor, queryId(request));
    if (!view?.mayEdit) return sendError(response, data.language, 403, t.onlyAdmin);
    return sendPage(response, <CourseToolsPage context={context} visitor={visitor} view={view} />);
  };

  const offerInCourse: Page = (visitor, request, response) => {
    const courseId = Number(formText(request, 'course'));
    const tool = findTool(state, formText(request, 'client'));
    if (!tool || !viewCourse(context, visitor, courseId)?.mayEdit) {
      return sendError(response, data.language, 403, t.noTools);
    }
    tool.chooserCourseIds = tool.chooserCourseIds.filter((id) => id !== courseId);
    if (formText(request, 'show') === '1') tool.chooserCourseIds.push(courseId);
    state.changed();
    return response.redirect(303, `/mod/lti/coursetools.php?id=${courseId}`);
  };

  const chooseContent: Page = (visitor, request, response) => {
    const view = viewCourse(context, visitor, queryId(request, 'course'));
    const tool = findToolById(state, queryId(request));
    if (!view?.mayEdit || tool?.state !== 'active' || tool.deepLinkUrl === null) {
      return sendError(response, data.language, 404, t.noTools);
    }
    const props = { context, visitor, view, tool };
    return sendPage(
      response,
      <ContentPage {...props} sectionNumber={queryId(request, 'section') || 0} />,
    );
  };

  return Router()
    .get(
      MANAGE,
      withUser(
        context,
        forAdmin((visitor, _request, response) =>
          sendPage(response, <ManagePage context={context} visitor={visitor} />),
        ),
      ),
    )
    .post(MANAGE, withSesskey(context, forAdmin(change)))
    .post('/mod/lti/typessettings.php', withSesskey(context, forAdmin(registerByHand)))
    .post(
      '/mod/lti/startltiadvregistration.php',
      withSesskey(context, forAdmin(registerDynamically)),
    )
    .get('/mod/lti/coursetools.php', withUser(context, courseTools))
    .post('/mod/lti/coursetools.php', withSesskey(context, offerInCourse))
    .get('/mod/lti/contentitem_page.php', withUser(context, chooseContent));
}
