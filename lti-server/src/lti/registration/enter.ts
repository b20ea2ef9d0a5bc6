/** A platform whose values its administrator brings: for those that do not register themselves. */
import { z } from 'zod';
import { callableUrl } from '../http/addresses.ts';
import { CLIENT_ID, presetAddresses, PRESETS, TOOL_ID } from '../platforms/presets.ts';
import { usable } from './configuration.ts';
import type { EntryFault } from './entry-texts.ts';
import type { Invites } from './invites.ts';
import { RegistrationProblem } from './problem.ts';
import type { KnownPlatform } from './known.ts';

export const ENTRY_FIELDS = [
  'name',
  'issuer',
  'clientId',
  'deploymentId',
  'authorizationUrl',
  'tokenUrl',
  'jwksUrl',
  'tokenAudience',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];
const Lms = z.enum([...PRESETS, 'other']);
export type EntryLms = z.infer<typeof Lms>;
const Typed = z
  .string()
  .transform((text) => text.trim().slice(0, 2000))
  .catch('');
const Values = z.object({
  lms: Lms.catch('moodle'),
  site: Typed,
  name: Typed,
  issuer: Typed,
  clientId: Typed,
  deploymentId: Typed,
  authorizationUrl: Typed,
  tokenUrl: Typed,
  jwksUrl: Typed,
  tokenAudience: Typed,
});
export type EntryValues = z.infer<typeof Values>;
const EMPTY = Values.parse({});
export type EntryFaults = Partial<Record<EntryField | 'site', EntryFault>>;

/** What was typed, as text; whatever else a request says is not there. */
function valuesOf(given: unknown): EntryValues {
  return Values.catch(EMPTY).parse(given);
}

/** The form as it is first shown: empty, or filled in from the product and the site's address. */
export function readEntry(query: unknown): { values: EntryValues; faults: EntryFaults } {
  const values = valuesOf(query);
  const preset = PRESETS.find((name) => name === values.lms);
  const asked = typeof query === 'object' && query !== null && 'lms' in query;
  if (!asked || preset === undefined) return { values, faults: {} };
  const needsSite = preset === 'moodle' || preset === 'sakai';
  if (needsSite && callableUrl(values.site) === null) {
    return { values, faults: { site: values.site === '' ? 'missing' : 'address' } };
  }
  const name = needsSite ? new URL(values.site).host : values.name;
  return { values: { ...values, ...presetAddresses(preset, values.site), name }, faults: {} };
}

const LIMITS: Partial<Record<EntryField, number>> = {
  name: 200,
  issuer: 500,
  clientId: 255,
  deploymentId: 255,
  tokenAudience: 500,
};
const OPTIONAL: ReadonlySet<EntryField> = new Set(['deploymentId', 'tokenAudience']);
const ADDRESSES: ReadonlySet<EntryField> = new Set(['authorizationUrl', 'tokenUrl', 'jwksUrl']);

function faultOf(field: EntryField, value: string, toolUrl: string): EntryFault | null {
  if (value === '') return OPTIONAL.has(field) ? null : 'missing';
  if (value.length > (LIMITS[field] ?? 1000)) return 'too-long';
  if (!ADDRESSES.has(field)) return null;
  if (value.includes(TOOL_ID) || value.includes(CLIENT_ID)) return 'placeholder';
  return usable(value, toolUrl) === null ? 'address' : null;
}

function faultsOf(values: EntryValues, toolUrl: string): EntryFaults {
  const found = ENTRY_FIELDS.flatMap((field) => {
    const fault = faultOf(field, values[field], toolUrl);
    return fault === null ? [] : [[field, fault] as const];
  });
  return Object.fromEntries(found);
}

export interface EnterDeps {
  readonly publicUrl: string;
  readonly invites: Invites;
  readonly known: (issuer: string) => Promise<readonly KnownPlatform[]>;
  /** @param family of the product, in lower case */
  readonly add: (values: EntryValues, family: string) => Promise<void>;
}

export type Entered =
  | { readonly kind: 'faulty'; readonly values: EntryValues; readonly faults: EntryFaults }
  | { readonly kind: 'entered'; readonly issuer: string; readonly deployed: boolean };

/**
 * Adds the platform. One that is known is left alone: an invitation must not be enough to put other
 * keys in its place.
 *
 * @throws RegistrationProblem `invite-invalid`
 */
export async function enterPlatform(
  deps: EnterDeps,
  invite: string,
  body: unknown,
): Promise<Entered> {
  if (!(await deps.invites.isOpen(invite))) throw new RegistrationProblem('invite-invalid');
  const values = valuesOf(body);
  const faults = faultsOf(values, deps.publicUrl);
  if (Object.keys(faults).length > 0) return { kind: 'faulty', values, faults };
  const known = await deps.known(values.issuer);
  if (known.some(({ clientId }) => clientId === values.clientId)) {
    return { kind: 'faulty', values, faults: { clientId: 'known' } };
  }
  if ((await deps.invites.claim(invite, null)) !== 'claimed') {
    throw new RegistrationProblem('invite-invalid');
  }
  try {
    await deps.add(values, values.lms === 'other' ? 'generic' : values.lms);
  } catch (error) {
    await deps.invites.release(invite);
    throw error;
  }
  return { kind: 'entered', issuer: values.issuer, deployed: values.deploymentId !== '' };
}
