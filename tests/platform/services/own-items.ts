import type { Request } from 'express';
import type { PlatformContext } from '../context.ts';
import type { Course, LineItem, Tool } from '../state/model.ts';
import { ServiceError, toolOf } from './bearer.ts';

/** The course of the request's path. @throws ServiceError 404 */
export function courseOf(context: PlatformContext, request: Request): Course {
  const id = Number(request.params['courseId']);
  const course = context.state.data.courses.find((candidate) => candidate.id === id);
  if (!course) throw new ServiceError(404, `Course ${request.params['courseId']} does not exist.`);
  return course;
}

/** The tool's own line item of the request's path: another tool's is as if it were not there. */
export function ownItem(
  context: PlatformContext,
  request: Request,
  scopes: readonly string[],
): { readonly tool: Tool; readonly item: LineItem } {
  const tool = toolOf(context, request, scopes);
  const course = courseOf(context, request);
  const id = Number(request.params['itemId']);
  const item = context.state.data.lineItems.find(
    (candidate) =>
      candidate.id === id &&
      candidate.courseId === course.id &&
      candidate.clientId === tool.clientId,
  );
  if (!item) throw new ServiceError(404, `Line item ${request.params['itemId']} does not exist.`);
  return { tool, item };
}
