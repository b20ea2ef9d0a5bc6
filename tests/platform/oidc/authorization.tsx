import { Router, type Request, type Response } from 'express';
import type { PlatformContext } from '../context.ts';
import { AutoSubmit } from '../html/auto-submit.tsx';
import { sendError } from '../html/error-page.tsx';
import { sendPage } from '../html/render.ts';
import { signCompact } from '../keys/sign.ts';
import { signedIn } from '../session/signed-in.ts';
import { findTool } from '../state/tools.ts';
import { PATHS } from './endpoints.ts';
import { launchClaims } from './launch-claims.ts';
import { launchSubject } from './launch-subject.ts';
import { texts } from './texts.ts';
import { checkAuthorization, type AuthorizationRequest } from './authorization-request.ts';

function fieldsOf(request: Request): Record<string, string> {
  const source = (request.method === 'POST' ? request.body : request.query) as Record<
    string,
    unknown
  >;
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(source)) {
    if (typeof value === 'string') fields[name] = value;
  }
  return fields;
}

/** `/mod/lti/auth.php`: answers the tool's authentication request with an id_token, by form_post. */
export function authorization(context: PlatformContext): Router {
  const { data } = context.state;
  const t = texts(data.language);

  const answer = (
    response: Response,
    request: AuthorizationRequest,
    fields: Readonly<Record<string, string>>,
  ): void => {
    const state: Record<string, string> = request.state === null ? {} : { state: request.state };
    sendPage(
      response,
      <AutoSubmit
        language={data.language}
        action={request.redirectUri}
        fields={{ ...fields, ...state }}
      />,
    );
  };

  const authorize = (request: Request, response: Response): void => {
    const fields = fieldsOf(request);
    const visitor = signedIn(context, request);
    if (!visitor && fields['repost'] === undefined) {
      // A tool's page on another site sent the browser here, and the Lax cookie stayed behind. Posted
      // from our own page it comes along: this is what Moodle does too.
      const action = PATHS.authorization;
      const again = { ...fields, repost: 'true' };
      sendPage(response, <AutoSubmit language={data.language} action={action} fields={again} />);
      return;
    }
    const tool = findTool(context.state, fields['client_id'] ?? '');
    const checked = checkAuthorization(context, fields, tool, visitor?.user ?? null);
    if (checked.outcome === 'refused') {
      sendError(response, data.language, 400, t.badRequest(checked.reason));
      return;
    }
    if (checked.outcome === 'error') {
      answer(response, checked.request, {
        error: checked.error,
        error_description: checked.reason,
      });
      return;
    }
    const { kid, privateKey } = context.keys.current();
    const claims = launchClaims(
      context,
      launchSubject(context, checked.launch, checked.request.nonce),
    );
    const header = { typ: 'JWT', alg: 'RS256', kid };
    answer(response, checked.request, {
      id_token: signCompact(header, claims, 'RS256', privateKey),
    });
  };

  return Router().get(PATHS.authorization, authorize).post(PATHS.authorization, authorize);
}
