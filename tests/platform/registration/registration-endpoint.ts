import { Router, type Request, type Response } from 'express';
import type { PlatformContext } from '../context.ts';
import { PATHS } from '../oidc/endpoints.ts';
import type { Tool } from '../state/model.ts';
import { ALL_SCOPES, deploymentIdOf, findTool, saveTool } from '../state/tools.ts';
import {
  ltiPart,
  TOOL_CONFIGURATION,
  toolMetadataSchema,
  type ToolMetadata,
} from './configuration-schema.ts';

/** The registered domain must be the launch address's, or one above it. */
function domainCovers(domain: string, address: string): boolean {
  const { host, hostname } = new URL(address);
  return [host, hostname].some((name) => name === domain || name.endsWith(`.${domain}`));
}

function toolFrom(context: PlatformContext, metadata: ToolMetadata, updates: string | null): Tool {
  const lti = ltiPart(metadata);
  const deepLinking = lti.messages.find(({ type }) => type === 'LtiDeepLinkingRequest');
  const known = updates === null ? null : findTool(context.state, updates);
  return saveTool(context.state, {
    ...(updates === null ? {} : { clientId: updates }),
    name: metadata.client_name,
    description: lti.description ?? '',
    domain: lti.domain,
    loginUrl: metadata.initiate_login_uri,
    launchUrl: lti.target_link_uri,
    deepLinkUrl: deepLinking ? (deepLinking.target_link_uri ?? lti.target_link_uri) : null,
    redirectUris: metadata.redirect_uris,
    jwksUrl: metadata.jwks_uri,
    iconUrl: metadata.logo_uri ?? null,
    custom: lti.custom_parameters ?? {},
    scopes: metadata.scope.split(' ').filter((scope) => ALL_SCOPES.includes(scope)),
    // Nobody launches it before the administrator looked at it.
    state: known?.state ?? 'pending',
    origin: 'dynamic',
    chooserCourseIds: known?.chooserCourseIds ?? [],
  });
}

/** What the tool is told, with its client id and its deployment. */
function registrationResponse(tool: Tool, metadata: ToolMetadata): Record<string, unknown> {
  return {
    ...metadata,
    client_id: tool.clientId,
    scope: tool.scopes.join(' '),
    [TOOL_CONFIGURATION]: {
      ...ltiPart(metadata),
      version: '1.3.0',
      deployment_id: deploymentIdOf(tool),
    },
  };
}

/** `/mod/lti/openid-registration.php`: LTI Dynamic Registration 1.0, with its one-time bearer token. */
export function registrationEndpoint(context: PlatformContext): Router {
  const register = (request: Request, response: Response): void => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    const grant =
      scheme?.toLowerCase() === 'bearer' ? context.registrations.find(token ?? '') : null;
    if (!grant) {
      const description = 'Expected a registration token that is unused and younger than an hour.';
      response.status(401).json({ error: 'invalid_token', error_description: description });
      return;
    }
    const refuse = (description: string): void =>
      void response
        .status(400)
        .json({ error: 'invalid_client_metadata', error_description: description });
    const parsed = toolMetadataSchema.safeParse(request.body);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return refuse(`${issue?.path.join('.')}: ${issue?.message}`);
    }
    const { domain, target_link_uri: target } = ltiPart(parsed.data);
    if (!domainCovers(domain, target)) {
      return refuse(`domain: expected the domain of ${target}, got "${domain}".`);
    }
    const tool = toolFrom(context, parsed.data, grant.updates);
    context.registrations.redeem(token ?? '');
    response.status(200).json(registrationResponse(tool, parsed.data));
  };
  return Router().post(PATHS.registration, register);
}
