/** From a platform that asks to the page that says so: nothing is posted to it yet. */
import { z } from 'zod';
import { fetchConfiguration, digestOf, type Configuration } from './configuration.ts';
import type { Invites } from './invites.ts';
import type { KnownPlatform } from './known.ts';
import { RegistrationProblem } from './problem.ts';

const text = z.string().min(1).max(4000);

/** What a platform adds to the invitation's address. */
const Query = z.object({
  invite: text,
  openid_configuration: text.optional(),
  registration_token: text.optional(),
});

/** The same, with what the administrator saw and decided. */
const Decision = z.object({
  invite: text,
  openid_configuration: text,
  registration_token: text.optional(),
  digest: text,
  replace: z.enum(['yes', 'no']).default('no'),
});

export interface Asking {
  readonly invite: string;
  /** Of the platform's configuration; null: the invitation was opened by hand. */
  readonly address: string | null;
  readonly token: string | null;
}

/** A platform that asks, ready to be shown. */
export interface Proposal {
  readonly asking: Asking & { readonly address: string };
  readonly configuration: Configuration;
  readonly digest: string;
  readonly known: readonly KnownPlatform[];
}

export interface AskingDeps {
  readonly publicUrl: string;
  readonly invites: Invites;
  readonly known: (issuer: string) => Promise<readonly KnownPlatform[]>;
}

/** @throws RegistrationProblem `invite-invalid` */
export function readAsking(query: unknown): Asking {
  const parsed = Query.safeParse(query);
  if (!parsed.success) throw new RegistrationProblem('invite-invalid');
  const { invite, openid_configuration: address, registration_token: token } = parsed.data;
  return { invite, address: address ?? null, token: token ?? null };
}

/** @throws RegistrationProblem `invite-invalid` */
export function readDecision(body: unknown) {
  const parsed = Decision.safeParse(body);
  if (!parsed.success) throw new RegistrationProblem('invite-invalid');
  const { invite, openid_configuration: address, registration_token: token } = parsed.data;
  const { digest, replace } = parsed.data;
  return { asking: { invite, address, token: token ?? null }, digest, replace: replace === 'yes' };
}

/**
 * Fetches what the platform says of itself, for the holder of an invitation alone.
 * @throws RegistrationProblem
 */
export async function propose(deps: AskingDeps, asking: Proposal['asking']): Promise<Proposal> {
  if (!(await deps.invites.isOpen(asking.invite))) throw new RegistrationProblem('invite-invalid');
  const configuration = await fetchConfiguration(asking.address, deps.publicUrl);
  const known = await deps.known(configuration.issuer);
  return { asking, configuration, digest: digestOf(configuration), known };
}
