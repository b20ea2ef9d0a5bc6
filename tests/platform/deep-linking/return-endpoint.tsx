import { Router, type Request, type Response } from 'express';
import type { PlatformContext } from '../context.ts';
import { AutoSubmit } from '../html/auto-submit.tsx';
import { sendError } from '../html/error-page.tsx';
import { formText, queryId } from '../html/query.ts';
import { sendPage } from '../html/render.ts';
import { ToolJwtError, verifyToolJwt } from '../keys/tool-jwks.ts';
import { PATHS } from '../oidc/endpoints.ts';
import { signedIn, type SignedIn } from '../session/signed-in.ts';
import { EditingError, sectionByNumber } from '../state/course-editing.ts';
import { addLtiActivity } from '../state/lti-activity.ts';
import type { Tool } from '../state/model.ts';
import { mayEdit } from '../state/people.ts';
import { deploymentIdOf, findToolById } from '../state/tools.ts';
import {
  DeepLinkingError,
  readDeepLinkingResponse,
  type DeepLinkingResponse,
} from './content-items.ts';
import { ReturnPage } from './return-page.tsx';
import { texts } from './texts.ts';

interface Destination {
  readonly tool: Tool;
  readonly courseId: number;
  readonly sectionNumber: number;
}

/** `/mod/lti/contentitem_return.php`: takes what the teacher chose in the tool into the course. */
export function deepLinkingReturn(context: PlatformContext): Router {
  const { data } = context.state;
  const t = texts(data.language);
  const usedNonces = new Set<string>();

  const verify = async (tool: Tool, jwt: string): Promise<DeepLinkingResponse> => {
    const claims = await verifyToolJwt(jwt, {
      keySets: context.toolKeySets,
      jwksUrl: tool.jwksUrl,
      issuer: tool.clientId,
      audience: context.issuer,
      now: context.clock(),
      required: ['exp', 'iat', 'nonce'],
    });
    const nonce = `${tool.clientId} ${String(claims['nonce'])}`;
    if (usedNonces.has(nonce)) throw new DeepLinkingError('nonce: it was used before.');
    const response = readDeepLinkingResponse(claims, deploymentIdOf(tool), context.quirks);
    usedNonces.add(nonce);
    return response;
  };

  const add = ({ session }: SignedIn, to: Destination, chosen: DeepLinkingResponse): void => {
    sectionByNumber(context.state, to.courseId, to.sectionNumber);
    for (const item of chosen.items) {
      addLtiActivity(context.state, {
        clientId: to.tool.clientId,
        courseId: to.courseId,
        sectionNumber: to.sectionNumber,
        title: item.title?.trim() || to.tool.name,
        text: item.text ?? '',
        url: item.url ?? null,
        iconUrl: item.icon?.url ?? null,
        custom: item.custom ?? {},
        lineItem: item.lineItem
          ? {
              scoreMaximum: item.lineItem.scoreMaximum,
              resourceId: item.lineItem.resourceId ?? '',
              tag: item.lineItem.tag ?? '',
            }
          : null,
      });
    }
    const count = chosen.items.length;
    if (count > 0) session.notifications.push({ kind: 'success', text: t.added(count) });
    if (chosen.message) session.notifications.push({ kind: 'success', text: chosen.message });
    if (chosen.errorMessage)
      session.notifications.push({ kind: 'error', text: chosen.errorMessage });
    if (count === 0 && !chosen.message && !chosen.errorMessage) {
      session.notifications.push({ kind: 'success', text: t.nothing });
    }
  };

  const receive = async (request: Request, response: Response): Promise<void> => {
    const visitor = signedIn(context, request);
    const jwt = formText(request, 'JWT');
    if (!visitor && formText(request, 'repost') === '') {
      // The tool's page is on another site and the Lax cookie stayed behind: post again from here.
      const fields = { JWT: jwt, repost: 'true' };
      const page = (
        <AutoSubmit language={data.language} action={request.originalUrl} fields={fields} />
      );
      return sendPage(response, page);
    }
    const courseId = queryId(request, 'course');
    if (!visitor || !mayEdit(data, visitor.user, courseId)) {
      return sendError(response, data.language, 403, t.noAccess);
    }
    const tool = findToolById(context.state, queryId(request));
    if (tool?.state !== 'active') return sendError(response, data.language, 404, t.unknownTool);
    const sectionNumber = queryId(request, 'section') || 0;
    try {
      add(visitor, { tool, courseId, sectionNumber }, await verify(tool, jwt));
    } catch (error) {
      const known = [DeepLinkingError, ToolJwtError, EditingError].some(
        (type) => error instanceof type,
      );
      if (!known || !(error instanceof Error)) throw error;
      return sendError(response, data.language, 400, t.refused(error.message));
    }
    const url = `/course/view.php?id=${courseId}`;
    return sendPage(response, <ReturnPage language={data.language} url={url} />);
  };

  return Router().post(
    PATHS.deepLinkingReturn,
    (request, response, next) => void receive(request, response).catch(next),
  );
}
