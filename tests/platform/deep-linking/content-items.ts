import { z } from 'zod';
import type { Quirks } from '../config.ts';

const DL_CLAIM = 'https://purl.imsglobal.org/spec/lti-dl/claim/';
const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim/';
const text = z.string().max(255);

/** What Moodle honours of a resource link item; window, available and the line item's label are not. */
const contentItemSchema = z.object({
  type: z.literal('ltiResourceLink'),
  title: z.string().optional(),
  text: z.string().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  icon: z.object({ url: z.url({ protocol: /^https?$/ }) }).optional(),
  custom: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String))
    .optional(),
  lineItem: z
    .object({
      scoreMaximum: z.number().positive(),
      resourceId: text.optional(),
      tag: text.optional(),
    })
    .optional(),
});
export type ContentItem = z.infer<typeof contentItemSchema>;

export interface DeepLinkingResponse {
  readonly items: readonly ContentItem[];
  readonly message: string | null;
  readonly errorMessage: string | null;
}

/** The response is not what the request allowed; the message says what was expected and what came. */
export class DeepLinkingError extends Error {
  override readonly name = 'DeepLinkingError';
}

function expectClaim(
  claims: Readonly<Record<string, unknown>>,
  name: string,
  expected: string,
): void {
  const actual = claims[name];
  if (actual !== expected) {
    throw new DeepLinkingError(
      `${name}: expected "${expected}", got ${JSON.stringify(actual) ?? 'nothing'}.`,
    );
  }
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/**
 * Reads a verified response.
 * @throws DeepLinkingError before anything was added.
 */
export function readDeepLinkingResponse(
  claims: Readonly<Record<string, unknown>>,
  deploymentId: string,
  quirks: Quirks,
): DeepLinkingResponse {
  expectClaim(claims, `${CLAIM}message_type`, 'LtiDeepLinkingResponse');
  expectClaim(claims, `${CLAIM}version`, '1.3.0');
  expectClaim(claims, `${CLAIM}deployment_id`, deploymentId);
  if (quirks.deepLinkingData !== null) {
    expectClaim(claims, `${DL_CLAIM}data`, quirks.deepLinkingData);
  }
  const sent = claims[`${DL_CLAIM}content_items`] ?? [];
  if (!Array.isArray(sent)) throw new DeepLinkingError('content_items: expected a list.');
  if (sent.length > 1 && !quirks.deepLinkingAcceptMultiple) {
    throw new DeepLinkingError(`content_items: expected one, got ${sent.length}.`);
  }
  const items = sent.map((item: unknown, index) => {
    const parsed = contentItemSchema.safeParse(item);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new DeepLinkingError(
      `content_items[${index}]: ${issue?.path.join('.')}: ${issue?.message}`,
    );
  });
  return {
    items,
    message: textOf(claims[`${DL_CLAIM}msg`]),
    errorMessage: textOf(claims[`${DL_CLAIM}errormsg`]),
  };
}
