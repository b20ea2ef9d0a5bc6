import type { Request, Response } from 'express';
import type { PlatformContext } from '../../context.ts';
import { removeLineItem } from '../../state/gradebook.ts';
import { AGS_SCOPES } from '../../state/tools.ts';
import { accepts, isOfType, ServiceError } from '../bearer.ts';
import { sendJson } from '../send-json.ts';
import { coupledCmid, lineItemJson, readLineItem } from './line-item-json.ts';
import { LINE_ITEM } from './media-types.ts';
import { ownItem } from '../own-items.ts';

export function readOne(context: PlatformContext, request: Request, response: Response): void {
  const { tool, item } = ownItem(context, request, [AGS_SCOPES.lineItem, AGS_SCOPES.lineItemRead]);
  if (!accepts(request, LINE_ITEM)) throw new ServiceError(400, `Accept: expected ${LINE_ITEM}.`);
  sendJson(response, LINE_ITEM, lineItemJson(context, tool, item));
}

/** PUT: replaces what the tool may change. */
export function replaceOne(context: PlatformContext, request: Request, response: Response): void {
  const { tool, item } = ownItem(context, request, [AGS_SCOPES.lineItem]);
  if (!isOfType(request, LINE_ITEM)) {
    throw new ServiceError(400, `Content-Type: expected ${LINE_ITEM}.`);
  }
  const body = readLineItem(request.body);
  const cmid = coupledCmid(context.state, tool, item.courseId, body.resourceLinkId);
  Object.assign(item, {
    label: body.label,
    scoreMaximum: body.scoreMaximum,
    resourceId: body.resourceId,
    tag: body.tag,
    cmid: cmid ?? item.cmid,
    startDateTime: body.startDateTime ?? null,
    endDateTime: body.endDateTime ?? null,
  });
  context.state.changed();
  sendJson(response, LINE_ITEM, lineItemJson(context, tool, item));
}

export function deleteOne(context: PlatformContext, request: Request, response: Response): void {
  const { item } = ownItem(context, request, [AGS_SCOPES.lineItem]);
  removeLineItem(context.state, item.id);
  response.status(204).end();
}
