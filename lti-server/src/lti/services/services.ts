import type { SigningKeys } from '../keys/signing-key.ts';
import type { PlatformRegistry } from '../platforms/registry.ts';
import type { LtiPort } from '../port.ts';
import { createAccessTokens } from './access-tokens.ts';
import { lineItems } from './line-items.ts';
import { members } from './members.ts';
import { results } from './results.ts';
import { scores } from './scores.ts';

export type Services = Pick<
  LtiPort,
  | 'listLineItems'
  | 'createLineItem'
  | 'readLineItem'
  | 'replaceLineItem'
  | 'deleteLineItem'
  | 'listResults'
  | 'submitScore'
  | 'listMembers'
>;

/** The platforms' services, for a tool that is not in the middle of a launch. */
export function createServices({
  registry,
  signingKeys,
  now,
}: {
  readonly registry: PlatformRegistry;
  readonly signingKeys: SigningKeys;
  readonly now: () => Date;
}): Services {
  const deps = { registry, tokens: createAccessTokens(signingKeys, now) };
  return { ...lineItems(deps), ...scores(deps), ...results(deps), ...members(deps) };
}
