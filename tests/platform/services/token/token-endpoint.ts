import { Router, type Request, type Response } from 'express';
import type { PlatformContext } from '../../context.ts';
import { ToolJwtError, verifyToolJwt } from '../../keys/tool-jwks.ts';
import { PATHS } from '../../oidc/endpoints.ts';
import type { Tool } from '../../state/model.ts';
import { findTool } from '../../state/tools.ts';
import { ACCESS_TOKEN_SECONDS } from '../../issued/access-tokens.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

type Fields = Readonly<Record<string, string>>;

/** The client an assertion says it is from, before anything is verified. */
function subjectOf(assertion: string): string {
  try {
    const payload: unknown = JSON.parse(
      Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString('utf8'),
    );
    if (typeof payload === 'object' && payload !== null && 'sub' in payload) {
      return String(payload.sub);
    }
  } catch {
    // Not a JWT: no client has the empty name.
  }
  return '';
}

async function authenticate(context: PlatformContext, fields: Fields): Promise<Tool> {
  const assertion = fields['client_assertion'] ?? '';
  const tool = findTool(context.state, subjectOf(assertion));
  if (tool?.state !== 'active') {
    throw new ToolJwtError('client_assertion: its subject is not an active tool.');
  }
  const payload = await verifyToolJwt(assertion, {
    keySets: context.toolKeySets,
    jwksUrl: tool.jwksUrl,
    issuer: tool.clientId,
    audience: [context.issuer + PATHS.token, context.issuer],
    now: context.clock(),
    required: ['sub', 'iat', 'exp', 'jti'],
  });
  if (!context.accessTokens.claimJti(tool.clientId, String(payload.jti))) {
    throw new ToolJwtError('jti: this assertion was used before.');
  }
  return tool;
}

/** `/mod/lti/token.php`: OAuth 2 client credentials with a signed assertion (RFC 7523). */
export function tokenEndpoint(context: PlatformContext): Router {
  const refuse = (response: Response, error: string, reason: string): void => {
    response.status(400).json({ error, error_description: reason });
  };
  const grant = async (request: Request, response: Response): Promise<void> => {
    const fields = request.body as Fields;
    if (fields['grant_type'] !== 'client_credentials') {
      return refuse(response, 'unsupported_grant_type', 'Expected client_credentials.');
    }
    if (fields['client_assertion_type'] !== ASSERTION_TYPE) {
      return refuse(
        response,
        'invalid_request',
        `client_assertion_type: expected ${ASSERTION_TYPE}.`,
      );
    }
    let tool: Tool;
    try {
      tool = await authenticate(context, fields);
    } catch (error) {
      if (!(error instanceof ToolJwtError)) throw error;
      return refuse(response, 'invalid_client', error.message);
    }
    const wanted = (fields['scope'] ?? '').split(' ').filter((scope) => scope !== '');
    const scopes = wanted.filter((scope) => tool.scopes.includes(scope));
    if (scopes.length === 0) {
      return refuse(response, 'invalid_scope', 'None of the scopes asked for is granted.');
    }
    response.set('Cache-Control', 'no-store').json({
      access_token: context.accessTokens.issue(tool.clientId, scopes),
      token_type: 'Bearer',
      expires_in: ACCESS_TOKEN_SECONDS,
      scope: scopes.join(' '),
    });
  };
  return Router().post(
    PATHS.token,
    context.calls.record('token'),
    context.faults.guard('token'),
    (request, response, next) => void grant(request, response).catch(next),
  );
}
