import { randomBytes } from 'node:crypto';
import type { PlatformContext } from '../context.ts';
import { PATHS } from '../oidc/endpoints.ts';
import { launchClaims, LTI_CLAIM } from '../oidc/launch-claims.ts';
import { launchSubject } from '../oidc/launch-subject.ts';
import type { MessageType, PendingLaunch } from '../issued/launches.ts';
import { loginFields } from '../oidc/login-initiation.tsx';
import type { Tool } from '../state/model.ts';
import { findUser } from '../state/people.ts';
import { overridden, signToken, type Forgery } from './forgery.ts';
import { beginToolLogin, type ToolLogin } from './tool-login.ts';

/** What launch to make, and what to get wrong in it. */
export interface MintOptions {
  /** User id or username; by default the first user who teaches the course. */
  readonly as?: number | string;
  /** By default the tool registered last. */
  readonly clientId?: string;
  readonly courseId?: number;
  /** An LTI activity. By default the tool's first one in the course, or else a link that is not stored. */
  readonly cmid?: number;
  readonly messageType?: MessageType;
  readonly targetLinkUri?: string;
  /** Fields of the login request to replace, or with `undefined` to leave out. */
  readonly loginFields?: Readonly<Record<string, string | undefined>>;
  /** Given together, they are used as they are and the tool's login is not called. */
  readonly nonce?: string;
  readonly state?: string;
  /** What the browser of that login was left with. */
  readonly cookie?: string;
  /** Header fields to replace, or with `undefined` to leave out. */
  readonly header?: Readonly<Record<string, unknown>>;
  /** Claims to replace, or with `undefined` to leave out. Whole claims: nothing is merged below. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly forgery?: Forgery;
}

export interface MintedToken {
  readonly idToken: string;
  readonly state: string;
  readonly nonce: string;
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Where the tool wants the token posted. */
  readonly redirectUri: string;
  /** A Cookie header with what the tool set at its login; '' when its login was not called. */
  readonly cookie: string;
}

function toolFor(context: PlatformContext, clientId: string | undefined): Tool {
  const { tools } = context.state.data;
  const tool =
    clientId === undefined ? tools.at(-1) : tools.find((each) => each.clientId === clientId);
  if (!tool) throw new Error(`Expected a registered tool, got ${clientId ?? 'none at all'}.`);
  return tool;
}

function userFor(context: PlatformContext, who: number | string | undefined, courseId: number) {
  const { data } = context.state;
  const teacher = data.enrolments.find(
    (enrolment) => enrolment.courseId === courseId && enrolment.role === 'editingteacher',
  );
  const user = findUser(data, who ?? teacher?.userId ?? '');
  if (!user) throw new Error(`Expected a user of the platform, got ${who ?? 'no teacher'}.`);
  return user;
}

function launchFor(context: PlatformContext, options: MintOptions, tool: Tool): PendingLaunch {
  const { data } = context.state;
  const given = data.modules.find(({ id }) => id === options.cmid);
  if (options.cmid !== undefined && !given) throw new Error(`There is no cmid ${options.cmid}.`);
  const courseId = given?.courseId ?? options.courseId ?? data.courses[0]?.id ?? 0;
  const messageType = options.messageType ?? 'LtiResourceLinkRequest';
  const deepLinking = messageType === 'LtiDeepLinkingRequest';
  const module =
    given ??
    data.modules.find(
      (each) => each.courseId === courseId && each.link?.clientId === tool.clientId,
    );
  const usual = deepLinking
    ? (tool.deepLinkUrl ?? tool.launchUrl)
    : (module?.link?.url ?? tool.launchUrl);
  return context.launches.remember({
    userId: userFor(context, options.as, courseId).id,
    clientId: tool.clientId,
    courseId,
    messageType,
    cmid: deepLinking ? null : (module?.id ?? null),
    sectionNumber: deepLinking ? 1 : null,
    targetLinkUri: options.targetLinkUri ?? usual,
    documentTarget: 'iframe',
  });
}

async function loginAt(
  context: PlatformContext,
  options: MintOptions,
  tool: Tool,
  launch: PendingLaunch,
): Promise<Pick<ToolLogin, 'state' | 'nonce' | 'redirectUri' | 'cookie'>> {
  if (options.nonce !== undefined && options.state !== undefined) {
    const redirectUri = tool.redirectUris[0] ?? tool.launchUrl;
    return {
      state: options.state,
      nonce: options.nonce,
      redirectUri,
      cookie: options.cookie ?? '',
    };
  }
  const fields = overridden(loginFields(context, tool, launch), options.loginFields);
  return beginToolLogin(
    tool.loginUrl,
    fields as Record<string, string>,
    context.issuer + PATHS.authorization,
  );
}

/** Makes an id_token for the tool, as right or as wrong as asked, after a login at the tool. */
export async function mintIdToken(
  context: PlatformContext,
  options: MintOptions = {},
): Promise<MintedToken> {
  const tool = toolFor(context, options.clientId);
  const launch = launchFor(context, options, tool);
  const login = await loginAt(context, options, tool, launch);
  const nonce = options.nonce ?? login.nonce;
  const honest = launchClaims(context, launchSubject(context, launch, nonce));
  if (launch.messageType === 'LtiResourceLinkRequest' && launch.cmid === null) {
    honest[`${LTI_CLAIM}resource_link`] = {
      id: `unstored-${randomBytes(4).toString('hex')}`,
      title: 'Lien d’essai',
    };
  }
  const claims = overridden(honest, options.claims);
  const { idToken, header } = signToken(
    context.keys,
    claims,
    options.forgery ?? null,
    options.header,
  );
  return {
    idToken,
    header,
    claims,
    nonce,
    state: options.state ?? login.state,
    redirectUri: login.redirectUri,
    cookie: login.cookie,
  };
}

/** Posts a minted token to the tool, with the cookies of its login, and does not follow redirects. */
export function postIdToken(
  minted: MintedToken,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(minted.redirectUri, {
    method: 'POST',
    redirect: 'manual',
    headers: minted.cookie === '' ? {} : { cookie: minted.cookie },
    body: new URLSearchParams({ id_token: minted.idToken, state: minted.state, ...fields }),
  });
}
