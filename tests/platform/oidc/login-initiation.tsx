import { Router, type Response } from 'express';
import type { PlatformContext } from '../context.ts';
import { AutoSubmit } from '../html/auto-submit.tsx';
import { sendError } from '../html/error-page.tsx';
import { queryId, queryText } from '../html/query.ts';
import { sendPage } from '../html/render.ts';
import { withUser, type SignedIn } from '../session/signed-in.ts';
import { mayEdit, roleIn } from '../state/people.ts';
import { deploymentIdOf, findTool, findToolById } from '../state/tools.ts';
import type { Tool } from '../state/model.ts';
import { PATHS } from './endpoints.ts';
import type { PendingLaunch } from '../issued/launches.ts';
import { texts } from './texts.ts';

/** The fields of a third-party login, as Moodle posts them to the tool. */
export function loginFields(
  context: PlatformContext,
  tool: Tool,
  launch: PendingLaunch,
): Record<string, string> {
  return {
    iss: context.issuer,
    target_link_uri: launch.targetLinkUri,
    login_hint: String(launch.userId),
    lti_message_hint: JSON.stringify({
      ...(launch.cmid === null ? {} : { cmid: launch.cmid }),
      launchid: launch.id,
    }),
    client_id: tool.clientId,
    lti_deployment_id: deploymentIdOf(tool),
    ...(context.quirks.platformStorage ? { lti_storage_target: '_parent' } : {}),
  };
}

/** `/mod/lti/launch.php?id=<cmid>` and `/mod/lti/contentitem.php?id=<tool>&course=<course>&section=<number>`. */
export function loginInitiation(context: PlatformContext): Router {
  const { data } = context.state;
  const t = texts(data.language);
  const refuse = (response: Response, status: number, reason: string): void =>
    sendError(response, data.language, status, reason);
  const initiate = (response: Response, tool: Tool, launch: Omit<PendingLaunch, 'id'>): void =>
    sendPage(
      response,
      <AutoSubmit
        language={data.language}
        action={tool.loginUrl}
        fields={loginFields(context, tool, context.launches.remember(launch))}
      />,
    );

  const openActivity = (
    { user }: SignedIn,
    cmid: number,
    target: string | null,
    response: Response,
  ) => {
    const module = data.modules.find((candidate) => candidate.id === cmid);
    if (!module?.link) return refuse(response, 404, t.unknownActivity);
    if (roleIn(data, user, module.courseId) === null) return refuse(response, 403, t.noAccess);
    const tool = findTool(context.state, module.link.clientId);
    if (tool?.state !== 'active') return refuse(response, 404, t.unknownTool);
    return initiate(response, tool, {
      userId: user.id,
      clientId: tool.clientId,
      courseId: module.courseId,
      messageType: 'LtiResourceLinkRequest',
      cmid,
      sectionNumber: null,
      targetLinkUri: module.link.url ?? tool.launchUrl,
      documentTarget: target === 'window' ? 'window' : 'iframe',
    });
  };

  const chooseContent = (
    { user }: SignedIn,
    asked: { readonly toolId: number; readonly courseId: number; readonly section: number },
    response: Response,
  ) => {
    const tool = findToolById(context.state, asked.toolId);
    if (tool?.state !== 'active') return refuse(response, 404, t.unknownTool);
    if (tool.deepLinkUrl === null) return refuse(response, 404, t.noDeepLinking);
    if (!mayEdit(data, user, asked.courseId)) return refuse(response, 403, t.noAccess);
    return initiate(response, tool, {
      userId: user.id,
      clientId: tool.clientId,
      courseId: asked.courseId,
      messageType: 'LtiDeepLinkingRequest',
      cmid: null,
      sectionNumber: asked.section,
      targetLinkUri: tool.deepLinkUrl,
      documentTarget: 'iframe',
    });
  };

  return Router()
    .get(
      PATHS.launch,
      withUser(context, (visitor, request, response) =>
        openActivity(visitor, queryId(request), queryText(request, 'target'), response),
      ),
    )
    .get(
      PATHS.deepLinking,
      withUser(context, (visitor, request, response) =>
        chooseContent(
          visitor,
          {
            toolId: queryId(request),
            courseId: queryId(request, 'course'),
            section: queryId(request, 'section') || 0,
          },
          response,
        ),
      ),
    );
}
