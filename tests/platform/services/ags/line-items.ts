import type { Request, Response } from 'express';
import type { PlatformContext } from '../../context.ts';
import { queryText } from '../../html/query.ts';
import { addLineItem } from '../../state/gradebook.ts';
import { AGS_SCOPES } from '../../state/tools.ts';
import { accepts, isOfType, ServiceError, toolOf } from '../bearer.ts';
import { sendJson } from '../send-json.ts';
import { nextUrl, pageOf } from '../paging.ts';
import { coupledCmid, lineItemJson, readLineItem, resourceLinkIdOf } from './line-item-json.ts';
import { LINE_ITEM, LINE_ITEM_CONTAINER } from './media-types.ts';
import { courseOf } from '../own-items.ts';

/** Moodle's paging header has curly quotes and an escaped ampersand; header bytes are UTF-8. */
function nextLink(context: PlatformContext, url: string): string {
  if (context.quirks.agsLinkHeader === 'standard') return `<${url}>; rel="next"`;
  const quirky = `<${url.replaceAll('&', '&amp;')}>; rel=“next”`;
  return Buffer.from(quirky, 'utf8').toString('latin1');
}

/** GET: the tool's own line items of a course, filtered and paged. */
export function listLineItems(
  context: PlatformContext,
  request: Request,
  response: Response,
): void {
  const tool = toolOf(context, request, [AGS_SCOPES.lineItem, AGS_SCOPES.lineItemRead]);
  if (!accepts(request, LINE_ITEM_CONTAINER)) {
    throw new ServiceError(400, `Accept: expected ${LINE_ITEM_CONTAINER}.`);
  }
  const course = courseOf(context, request);
  const linkId = queryText(request, 'resource_link_id');
  const resourceId = queryText(request, 'resource_id');
  const tag = queryText(request, 'tag');
  const items = context.state.data.lineItems.filter(
    (item) =>
      item.courseId === course.id &&
      item.clientId === tool.clientId &&
      (linkId === null || resourceLinkIdOf(context.state, item) === linkId) &&
      (resourceId === null || item.resourceId === resourceId) &&
      (tag === null || item.tag === tag),
  );
  const page = pageOf(request, items);
  if (page.next !== null) {
    response.set('Link', nextLink(context, nextUrl(context.issuer, request, page.next)));
  }
  sendJson(
    response,
    LINE_ITEM_CONTAINER,
    page.items.map((item) => lineItemJson(context, tool, item)),
  );
}

/** POST: a new line item, coupled with one of the tool's links or on its own. */
export function createLineItem(
  context: PlatformContext,
  request: Request,
  response: Response,
): void {
  const tool = toolOf(context, request, [AGS_SCOPES.lineItem]);
  if (!isOfType(request, LINE_ITEM)) {
    throw new ServiceError(400, `Content-Type: expected ${LINE_ITEM}.`);
  }
  const course = courseOf(context, request);
  const body = readLineItem(request.body);
  const item = addLineItem(context.state, {
    courseId: course.id,
    clientId: tool.clientId,
    cmid: coupledCmid(context.state, tool, course.id, body.resourceLinkId),
    label: body.label,
    scoreMaximum: body.scoreMaximum,
    resourceId: body.resourceId,
    tag: body.tag,
    startDateTime: body.startDateTime ?? null,
    endDateTime: body.endDateTime ?? null,
  });
  sendJson(response.status(201), LINE_ITEM, lineItemJson(context, tool, item));
}
