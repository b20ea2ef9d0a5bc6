/**
 * The claims of an id_token, one check after the other, so that a refusal can say which.
 * @see https://www.imsglobal.org/spec/security/v1p0/#authentication-response-validation
 */
import { z } from 'zod';
import { Refusal, type RefusalReason } from '../refusal/refusal.ts';
import type { LoginState } from '../login/state.ts';
import type { Platform } from '../platforms/platform.ts';
import { CLAIMS, LTI_VERSION, MESSAGE_TYPES } from '../claim-names.ts';

export type Payload = Readonly<Record<string, unknown>>;

/** How far the platform's clock may be from ours. */
const SKEW_SECONDS = 60;
/** Nobody issues a token for longer; one that claims to be valid for years is a mistake. */
const MAX_LIFETIME_SECONDS = 24 * 60 * 60;

// Made once: a schema takes longer to make than to apply.
const Id = z.string().min(1).max(255);
const Text = z.string().min(1);
const Seconds = z.number().int().nonnegative();
const Audience = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const MessageType = z.enum([MESSAGE_TYPES.resourceLink, MESSAGE_TYPES.deepLinking]);
const Version = z.literal(LTI_VERSION);
const Roles = z.array(z.string()).max(1000);

function claim<T>(payload: Payload, name: string, schema: z.ZodType<T>, reason: RefusalReason): T {
  const parsed = schema.safeParse(payload[name]);
  if (!parsed.success) throw new Refusal(reason, { claim: name });
  return parsed.data;
}

function checkParties(payload: Payload, platform: Platform): void {
  if (payload['iss'] !== platform.issuer) throw new Refusal('issuer');
  const { clientId } = platform;
  const audience = claim(payload, 'aud', Audience, 'audience');
  if (!audience.includes(clientId)) throw new Refusal('audience');
  const azp = payload['azp'];
  if (azp !== undefined && azp !== clientId) throw new Refusal('authorized-party');
  if (audience.length > 1 && azp === undefined) throw new Refusal('authorized-party');
}

function checkTimes(payload: Payload, login: LoginState, now: number): void {
  const iat = claim(payload, 'iat', Seconds, 'times-missing');
  const exp = claim(payload, 'exp', Seconds, 'times-missing');
  if (exp <= iat || exp - iat > MAX_LIFETIME_SECONDS) throw new Refusal('times-absurd');
  if (exp <= now) throw new Refusal('expired');
  if (iat > now + SKEW_SECONDS) throw new Refusal('not-yet-valid');
  if (payload['nbf'] !== undefined) {
    if (claim(payload, 'nbf', Seconds, 'times-absurd') > now + SKEW_SECONDS) {
      throw new Refusal('not-yet-valid');
    }
  }
  if (iat < login.issuedAt - SKEW_SECONDS) throw new Refusal('issued-before-login');
}

function checkNonce(payload: Payload, login: LoginState): void {
  const nonce = claim(payload, 'nonce', Text, 'nonce-missing');
  if (nonce !== login.nonce) throw new Refusal('nonce-mismatch');
}

function checkDeployment(payload: Payload, login: LoginState): string {
  const deploymentId = claim(payload, CLAIMS.deploymentId, Id, 'deployment-missing');
  if (login.deploymentId !== null && deploymentId !== login.deploymentId) {
    throw new Refusal('deployment-mismatch');
  }
  return deploymentId;
}

/** The claims that a launch stands on, each checked. */
export interface CheckedClaims {
  readonly messageType: 'resource-link' | 'deep-linking';
  readonly deploymentId: string;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly resourceLink: { readonly id: string; readonly title: string | null } | null;
  readonly payload: Payload;
}

const ResourceLink = z.object({
  id: Id,
  title: z.string().nullable().catch(null),
});

/**
 * Everything but the signature, which comes before, and what comes after: the spending of the nonce,
 * and whether the deployment may launch at all.
 *
 * @param now seconds since 1970
 * @throws Refusal
 */
export function checkClaims(
  payload: Payload,
  login: LoginState,
  platform: Platform,
  now: number,
): CheckedClaims {
  checkParties(payload, platform);
  checkTimes(payload, login, now);
  checkNonce(payload, login);
  const messageType = claim(payload, CLAIMS.messageType, MessageType, 'message-type');
  claim(payload, CLAIMS.version, Version, 'version');
  const deploymentId = checkDeployment(payload, login);
  const subject = claim(payload, 'sub', Id, 'subject');
  const roles = claim(payload, CLAIMS.roles, Roles, 'roles');
  const target = claim(payload, CLAIMS.targetLinkUri, Text, 'target-missing');
  if (target !== login.target) throw new Refusal('target-mismatch');
  const deepLinking = messageType === MESSAGE_TYPES.deepLinking;
  return {
    messageType: deepLinking ? 'deep-linking' : 'resource-link',
    deploymentId,
    subject,
    roles,
    resourceLink: deepLinking
      ? null
      : claim(payload, CLAIMS.resourceLink, ResourceLink, 'resource-link'),
    payload,
  };
}
