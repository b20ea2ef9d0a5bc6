/** Assignment and Grade Services 2.0: the tool's gradebook columns. */
import { z } from 'zod';
import type { CourseServices, LineItem, LtiPort } from '../port.ts';
import { authorizedCall, type ServiceDeps } from './authorized-call.ts';
import { malformed, notOffered, parseBody } from './failures.ts';
import { readPages } from './paging.ts';
import { SCOPES, type Scope } from './scopes.ts';

const LINE_ITEM = 'application/vnd.ims.lis.v2.lineitem+json';
const CONTAINER = 'application/vnd.ims.lis.v2.lineitemcontainer+json';

/** Absent, null and empty say the same: none. */
const text = z
  .string()
  .nullish()
  .transform((value) => (value ? value : null));
const LineItemJson = z
  .object({
    id: z.string().min(1),
    label: z.string().catch(''),
    scoreMaximum: z.number().positive(),
    tag: text,
    resourceId: text,
    resourceLinkId: text,
  })
  .transform((item): LineItem => item);

/** @throws PlatformServiceError `not-offered` */
export function urlAndScope(
  course: CourseServices,
  accepted: readonly Scope[],
): { readonly url: string; readonly scope: Scope } {
  const scope = accepted.find((one) => course.scopes.includes(one));
  if (course.lineItemsUrl === null || scope === undefined) throw notOffered('its gradebook');
  return { url: course.lineItemsUrl, scope };
}

/**
 * The scope for a line item, which is on the origin of its course's line items, or the token would
 * go elsewhere.
 * @throws PlatformServiceError `not-offered` or `malformed`
 */
export function scopeFor(
  course: CourseServices,
  lineItemUrl: string,
  accepted: readonly Scope[],
): Scope {
  const { url, scope } = urlAndScope(course, accepted);
  if (!URL.canParse(lineItemUrl) || new URL(lineItemUrl).origin !== new URL(url).origin) {
    throw malformed(null, `a line item on ${new URL(url).origin}`);
  }
  return scope;
}

export function lineItems(
  deps: ServiceDeps,
): Pick<
  LtiPort,
  'listLineItems' | 'createLineItem' | 'readLineItem' | 'replaceLineItem' | 'deleteLineItem'
> {
  return {
    async listLineItems(course, filter = {}) {
      const { url, scope } = urlAndScope(course, [SCOPES.lineItemRead, SCOPES.lineItem]);
      const first = new URL(url);
      if (filter.tag !== undefined) first.searchParams.set('tag', filter.tag);
      const items = await readPages(
        first.href,
        // Moodle answers 400 without the container's own media type.
        (page) =>
          authorizedCall(deps, course, { url: page, scope, headers: { accept: CONTAINER } }),
        (answer) => parseBody(answer, z.array(LineItemJson)),
      );
      // A platform may not know the filter and answer with everything.
      return items.filter(({ tag }) => filter.tag === undefined || tag === filter.tag);
    },
    async createLineItem(course, { label, scoreMaximum, tag, resourceId, resourceLinkId }) {
      const answer = await authorizedCall(deps, course, {
        ...urlAndScope(course, [SCOPES.lineItem]),
        method: 'POST',
        headers: { 'content-type': LINE_ITEM, accept: LINE_ITEM },
        body: JSON.stringify({ label, scoreMaximum, tag, resourceId, resourceLinkId }),
      });
      return parseBody(answer, LineItemJson);
    },
    async readLineItem(course, lineItemUrl) {
      const answer = await authorizedCall(deps, course, {
        url: lineItemUrl,
        scope: scopeFor(course, lineItemUrl, [SCOPES.lineItemRead, SCOPES.lineItem]),
        headers: { accept: LINE_ITEM },
      });
      return parseBody(answer, LineItemJson);
    },
    async replaceLineItem(course, item) {
      const answer = await authorizedCall(deps, course, {
        url: item.id,
        scope: scopeFor(course, item.id, [SCOPES.lineItem]),
        method: 'PUT',
        headers: { 'content-type': LINE_ITEM, accept: LINE_ITEM },
        body: JSON.stringify(given(item)),
      });
      return parseBody(answer, LineItemJson);
    },
    async deleteLineItem(course, lineItemUrl) {
      await authorizedCall(deps, course, {
        url: lineItemUrl,
        scope: scopeFor(course, lineItemUrl, [SCOPES.lineItem]),
        method: 'DELETE',
      });
    },
  };
}

/** A line item as a platform takes it: nothing for none. */
function given(item: LineItem): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}
