import type { LtiPort } from '../port.ts';
import type { ServiceDeps } from './authorized-call.ts';
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
export function createServices(deps: ServiceDeps): Services {
  return { ...lineItems(deps), ...scores(deps), ...results(deps), ...members(deps) };
}
