import { z } from 'zod';
import { ModuleKey } from '@blocmap/shared/protocol';
import { callableUrl } from '../http/addresses.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { Launch } from '../port.ts';
import { rolesGranted } from '../roles.ts';
import type { CheckedClaims, Payload } from './id-token.ts';
import { CLAIMS } from '../claim-names.ts';

/** A title is shown and stored: bounded, and empty is none. */
const title = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.slice(0, 500))
  .nullable()
  .catch(null);
const ServiceUrl = z.string().refine((text) => callableUrl(text) !== null);

const Context = z
  .object({ id: z.string().min(1).max(255), title, label: title })
  .transform(({ id, title: given, label }) => ({ id, title: given ?? label ?? id, label }));

const Ags = z.object({
  scope: z.array(z.string()).catch([]),
  lineitems: ServiceUrl.nullable().catch(null),
  lineitem: ServiceUrl.nullable().catch(null),
});
const Custom = z.record(z.string(), z.unknown());
const Nrps = z.object({ context_memberships_url: ServiceUrl });
const Presentation = z.object({
  locale: z.string().nullable().catch(null),
  document_target: z.string().nullable().catch(null),
  return_url: ServiceUrl.nullable().catch(null),
});
const DeepLinkingSettings = z.object({
  deep_link_return_url: ServiceUrl,
  accept_types: z.array(z.string()),
  data: z.string().nullish(),
  accept_multiple: z.boolean().nullish(),
  accept_lineitem: z.boolean().nullish(),
});

/** A platform's services are an offer: what is not understood of it is not used. */
function optional<T>(payload: Payload, name: string, schema: z.ZodType<T>): T | null {
  const parsed = schema.safeParse(payload[name]);
  return parsed.success ? parsed.data : null;
}

function courseOf(payload: Payload): Launch['course'] {
  if (payload[CLAIMS.context] === undefined || payload[CLAIMS.context] === null) return null;
  const context = optional(payload, CLAIMS.context, Context);
  if (!context) throw new Refusal('context', { claim: CLAIMS.context });
  return context;
}

function customOf(payload: Payload): Record<string, string> {
  const given = optional(payload, CLAIMS.custom, Custom) ?? {};
  const custom: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string') custom[name] = value;
    else if (typeof value === 'number' || typeof value === 'boolean') custom[name] = String(value);
  }
  return custom;
}

function agsOf(payload: Payload): Launch['ags'] {
  const offered = optional(payload, CLAIMS.ags, Ags);
  return (
    offered && {
      scopes: offered.scope,
      lineItemsUrl: offered.lineitems,
      lineItemUrl: offered.lineitem,
    }
  );
}

function deepLinkingOf({ messageType, payload }: CheckedClaims): Launch['deepLinking'] {
  if (messageType !== 'deep-linking') return null;
  const settings = optional(payload, CLAIMS.deepLinkingSettings, DeepLinkingSettings);
  if (!settings) {
    throw new Refusal('deep-linking-settings', { claim: CLAIMS.deepLinkingSettings });
  }
  return {
    returnUrl: settings.deep_link_return_url,
    data: settings.data ?? null,
    // Where the platform does not say, the standard leaves it open: the careful reading is one.
    acceptsMultiple: settings.accept_multiple ?? false,
    acceptsLinks: settings.accept_types.includes('ltiResourceLink'),
    // Moodle takes line items without saying so; only a platform that says no is believed.
    acceptsLineItem: settings.accept_lineitem ?? true,
  };
}

/** `link:7`; an id that no key can hold has none. */
function linkKey(resourceLinkId: string): ModuleKey | null {
  const key = ModuleKey.safeParse(`link:${resourceLinkId}`);
  return key.success ? key.data : null;
}

/**
 * What the rest of the tool gets to know of a launch; names and addresses stay behind.
 * @throws Refusal for a context or deep-linking settings that cannot be read
 */
export function launchOf(claims: CheckedClaims, platformId: string): Launch {
  const { payload, resourceLink } = claims;
  const presentation = optional(payload, CLAIMS.launchPresentation, Presentation);
  return {
    platformId,
    deploymentId: claims.deploymentId,
    userId: claims.subject,
    roles: rolesGranted(claims.roles),
    locale: presentation?.locale?.toLowerCase().startsWith('en') ? 'en' : 'fr',
    messageType: claims.messageType,
    course: courseOf(payload),
    resourceLink,
    moduleKey: resourceLink && linkKey(resourceLink.id),
    custom: customOf(payload),
    ags: agsOf(payload),
    membershipsUrl: optional(payload, CLAIMS.nrps, Nrps)?.context_memberships_url ?? null,
    deepLinking: deepLinkingOf(claims),
    returnUrl: presentation?.return_url ?? null,
    inFrame: presentation?.document_target !== 'window',
  };
}
