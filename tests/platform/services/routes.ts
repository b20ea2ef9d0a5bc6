import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { PlatformContext } from '../context.ts';
import type { Service } from '../faults.ts';
import { PATHS } from '../oidc/endpoints.ts';
import { sendServiceError } from './bearer.ts';
import { deleteOne, readOne, replaceOne } from './ags/line-item.ts';
import { createLineItem, listLineItems } from './ags/line-items.ts';
import { listResults } from './ags/results.ts';
import { postScore } from './ags/scores.ts';
import { listMembers } from './nrps/memberships.ts';
import { tokenEndpoint } from './token/token-endpoint.ts';

type Endpoint = (context: PlatformContext, request: Request, response: Response) => void;

/** Token, grades and roster, at Moodle's paths. */
export function services(context: PlatformContext): Router {
  const serve = (service: Service, endpoint: Endpoint): RequestHandler[] => [
    context.calls.record(service),
    context.faults.guard(service),
    (request, response) => {
      try {
        endpoint(context, request, response);
      } catch (error) {
        sendServiceError(error, response);
      }
    },
  ];
  const items = `${PATHS.services}/:courseId/lineitems`;
  const item = `${items}/:itemId/lineitem`;
  return Router()
    .use(tokenEndpoint(context))
    .get(items, serve('ags', listLineItems))
    .post(items, serve('ags', createLineItem))
    .get(item, serve('ags', readOne))
    .put(item, serve('ags', replaceOne))
    .delete(item, serve('ags', deleteOne))
    .post(`${item}/scores`, serve('ags', postScore))
    .get(`${item}/results`, serve('ags', listResults))
    .get(
      `${PATHS.services}/CourseSection/:courseId/bindings/:toolId/memberships`,
      serve('nrps', listMembers),
    );
}
