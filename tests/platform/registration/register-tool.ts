import type { PlatformContext } from '../context.ts';
import { PATHS } from '../oidc/endpoints.ts';
import type { Tool } from '../state/model.ts';
import { ALL_SCOPES, deploymentIdOf, saveTool } from '../state/tools.ts';

/** What an administrator types in to register a tool by hand. */
export interface ToolRegistration {
  readonly name: string;
  readonly loginUrl: string;
  /** Where resource links go when they say nothing else. */
  readonly launchUrl: string;
  readonly redirectUris: readonly string[];
  readonly jwksUrl: string;
  readonly deepLinkUrl?: string | null;
  /** Host of the launch address by default. */
  readonly domain?: string;
  readonly description?: string;
  readonly iconUrl?: string | null;
  readonly custom?: Readonly<Record<string, string>>;
  /** Every AGS and NRPS scope by default. */
  readonly scopes?: readonly string[];
  /** A client id to keep, for instance over a restart; the tool that has it is replaced. */
  readonly clientId?: string;
}

/** What the tool has to be told. */
export interface RegisteredTool {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly deploymentId: string;
  readonly authUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  readonly configurationUrl: string;
  readonly state: Tool['state'];
}

export function registeredTool(issuer: string, tool: Tool): RegisteredTool {
  return {
    name: tool.name,
    issuer,
    clientId: tool.clientId,
    deploymentId: deploymentIdOf(tool),
    authUrl: issuer + PATHS.authorization,
    tokenUrl: issuer + PATHS.token,
    jwksUrl: issuer + PATHS.jwks,
    configurationUrl: issuer + PATHS.configuration,
    state: tool.state,
  };
}

/** Registers a tool by hand: active at once, and in every course's activity chooser. */
export function registerTool(context: PlatformContext, tool: ToolRegistration): RegisteredTool {
  const saved = saveTool(context.state, {
    ...(tool.clientId === undefined ? {} : { clientId: tool.clientId }),
    name: tool.name,
    description: tool.description ?? '',
    domain: tool.domain ?? new URL(tool.launchUrl).host,
    loginUrl: tool.loginUrl,
    launchUrl: tool.launchUrl,
    deepLinkUrl: tool.deepLinkUrl ?? null,
    redirectUris: [...tool.redirectUris],
    jwksUrl: tool.jwksUrl,
    iconUrl: tool.iconUrl ?? null,
    custom: { ...tool.custom },
    scopes: [...(tool.scopes ?? ALL_SCOPES)],
    state: 'active',
    origin: 'manual',
    chooserCourseIds: context.state.data.courses.map(({ id }) => id),
  });
  return registeredTool(context.issuer, saved);
}
