import type { Request, Response } from 'express';
import type { PlatformContext } from '../context.ts';
import type { Tool } from '../state/model.ts';
import { findTool } from '../state/tools.ts';

/** A service refuses: the HTTP status, and the reason for the tool's log. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: number;
  constructor(status: number, reason: string) {
    super(reason);
    this.status = status;
  }
}

/**
 * The tool behind the request's bearer token.
 * @throws ServiceError 401 without a live token, 403 when it carries none of `scopes`.
 */
export function toolOf(
  context: PlatformContext,
  request: Request,
  scopes: readonly string[],
): Tool {
  const [scheme, value] = (request.headers.authorization ?? '').split(' ');
  const token = scheme?.toLowerCase() === 'bearer' ? context.accessTokens.find(value ?? '') : null;
  const tool = token && findTool(context.state, token.clientId);
  if (!token || tool?.state !== 'active') {
    throw new ServiceError(401, 'Expected a live access token of an active tool.');
  }
  if (!token.scopes.some((scope) => scopes.includes(scope))) {
    throw new ServiceError(403, `Expected one of the scopes ${scopes.join(', ')}.`);
  }
  return tool;
}

/** Whether the Accept header names the media type; Moodle does not take a wildcard for it. */
export function accepts(request: Request, mediaType: string): boolean {
  return (request.headers.accept ?? '')
    .split(',')
    .some((range) => range.split(';')[0]?.trim().toLowerCase() === mediaType);
}

export function isOfType(request: Request, mediaType: string): boolean {
  return request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() === mediaType;
}

/** Answers a service's refusal; anything else goes on to the error handler. */
export function sendServiceError(error: unknown, response: Response): void {
  if (!(error instanceof ServiceError)) throw error;
  if (error.status === 401) response.set('WWW-Authenticate', 'Bearer');
  response.status(error.status).json({ status: error.status, reason: error.message });
}
