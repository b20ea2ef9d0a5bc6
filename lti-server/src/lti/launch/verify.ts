/** Verifies a launch from first to last; ltijs sees it only afterwards. */
import { compactVerify, decodeProtectedHeader, errors } from 'jose';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { checkClaims, type Payload } from '../claims/id-token.ts';
import { launchOf } from '../claims/launch-of.ts';
import type { LoginState, LoginStates } from '../login/state.ts';
import { KeySetError, type PlatformKeys } from '../platforms/jwks.ts';
import type { Deployments } from '../platforms/deployments.ts';
import type { Platform } from '../platforms/platform.ts';
import type { PlatformRegistry } from '../platforms/registry.ts';
import type { Sightings } from '../platforms/sightings.ts';
import type { Launch } from '../port.ts';
import { withCourseModule } from './course-module.ts';
import { readLaunchForm } from './form.ts';
import type { Nonces } from './nonces.ts';
import { Refusal } from '../refusal/refusal.ts';

export interface VerifyDeps {
  readonly registry: PlatformRegistry;
  readonly states: LoginStates;
  readonly platformKeys: PlatformKeys;
  readonly nonces: Nonces;
  readonly deployments: Deployments;
  readonly sightings: Sightings;
  readonly now: () => Date;
}

/** A launch that a platform of ours may have sent: the login was ours, of the token nothing is known. */
export interface PostedLaunch {
  readonly token: string;
  readonly state: string;
  readonly login: LoginState;
  readonly platform: Platform;
}

/** A launch and what it was verified with. */
export interface VerifiedLaunch {
  readonly launch: Launch;
  readonly platform: Platform;
  readonly key: KeyObject;
  readonly state: string;
  readonly login: LoginState;
}

interface CheckedLaunch extends VerifiedLaunch {
  readonly payload: Payload;
}

function keyIdOf(token: string): string {
  let header: { alg?: unknown; kid?: unknown };
  try {
    header = decodeProtectedHeader(token);
  } catch {
    throw new Refusal('token-unreadable');
  }
  if (header.alg !== 'RS256') throw new Refusal('algorithm');
  if (typeof header.kid !== 'string' || header.kid === '') throw new Refusal('kid-missing');
  return header.kid;
}

async function keyOf(deps: VerifyDeps, platform: Platform, kid: string): Promise<KeyObject> {
  try {
    const key = await deps.platformKeys.find(platform, kid);
    if (!key) throw new Refusal('kid-unknown', { platformId: platform.platformId });
    return key;
  } catch (error) {
    if (!(error instanceof KeySetError)) throw error;
    throw new Refusal('keys-unreachable', {
      platformId: platform.platformId,
      problem: error.message,
    });
  }
}

async function payloadOf(token: string, key: KeyObject): Promise<Payload> {
  let bytes: Uint8Array;
  try {
    ({ payload: bytes } = await compactVerify(token, key, { algorithms: ['RS256'] }));
  } catch (error) {
    throw new Refusal(
      error instanceof errors.JWSSignatureVerificationFailed ? 'signature' : 'token-unreadable',
    );
  }
  try {
    const payload: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return z.record(z.string(), z.unknown()).parse(payload);
  } catch {
    throw new Refusal('token-unreadable');
  }
}

async function platformOf(deps: VerifyDeps, login: LoginState): Promise<Platform> {
  const platform = await deps.registry.find(login.issuer, login.clientId);
  if (platform) return platform;
  throw new Refusal('platform-unknown', { issuer: login.issuer, clientId: login.clientId });
}

/**
 * @param body the launch form as parsed
 * @throws Refusal where it answers no login of ours
 */
export async function readPostedLaunch(deps: VerifyDeps, body: unknown): Promise<PostedLaunch> {
  const { token, state } = readLaunchForm(body);
  const login = deps.states.read(state);
  return { token, state, login, platform: await platformOf(deps, login) };
}

/**
 * All that can be said of a launch without keeping anything of it.
 * @throws Refusal naming the first thing wrong
 */
export async function checkLaunch(
  deps: VerifyDeps,
  { token, state, login, platform: registered }: PostedLaunch,
): Promise<CheckedLaunch> {
  const key = await keyOf(deps, registered, keyIdOf(token));
  const payload = await payloadOf(token, key);
  const seconds = Math.floor(deps.now().getTime() / 1000);
  const claims = checkClaims(payload, login, registered, seconds);
  const platform = await deps.registry.withDeployment(registered, claims.deploymentId);
  const launch = withCourseModule(launchOf(claims, platform.platformId), login.courseModule);
  return { launch, platform, key, state, login, payload };
}

/**
 * Spends the launch's nonce: only one without fault comes so far, and only once.
 * @throws Refusal `replay`, or where its deployment waits for consent
 */
export async function acceptLaunch(
  deps: VerifyDeps,
  { launch, platform, login, payload }: CheckedLaunch,
): Promise<void> {
  const expiresAt = new Date(login.expiresAt * 1000);
  if (!(await deps.nonces.spend(platform.platformId, login.nonce, expiresAt))) {
    throw new Refusal('replay', { platformId: platform.platformId });
  }
  await deps.deployments.admit(platform, launch);
  deps.sightings.note(platform, payload);
}
