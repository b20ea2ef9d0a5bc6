import { DeploymentDecision, PlatformCheckResult, PlatformStatus } from '@blocmap/shared/protocol';
import { endpoint, type Endpoint } from '../endpoint/index.ts';
import type { Platforms } from './platforms.ts';

interface Needs {
  readonly platforms: Platforms;
}

/** Each check makes the tool call the platform three times. */
const CHECKS_A_MINUTE = 10;

export const platformEndpoints: readonly Endpoint<Needs>[] = [
  endpoint<Needs>()({
    method: 'get',
    path: '/administration/platform',
    name: 'getPlatform',
    summary:
      'How the bearer’s platform and the tool get on: launches, tokens, errors, deployments.',
    access: 'session',
    roles: 'Administrators',
    errors: ['forbidden'],
    response: PlatformStatus,
    handle: async ({ platforms }, { principal }) => ({ body: await platforms.status(principal) }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/administration/platform/check',
    name: 'checkPlatform',
    summary: 'Reads the platform’s keys and asks it for tokens, now.',
    access: 'session',
    roles: 'Administrators',
    errors: ['forbidden'],
    limit: CHECKS_A_MINUTE,
    response: PlatformCheckResult,
    handle: async ({ platforms }, { principal }) => ({ body: await platforms.check(principal) }),
  }),
  endpoint<Needs>()({
    method: 'post',
    path: '/administration/platform/deployments',
    name: 'decideDeployment',
    summary: 'Allows or refuses a deployment that waits. Answers the platform anew.',
    access: 'session',
    roles: 'Administrators',
    errors: ['forbidden', 'not-found'],
    body: DeploymentDecision,
    response: PlatformStatus,
    handle: async ({ platforms }, { principal, body }) => ({
      body: await platforms.decide(principal, body),
    }),
  }),
];
