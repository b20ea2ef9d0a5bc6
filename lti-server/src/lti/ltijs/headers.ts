import type { RequestHandler, Response } from 'express';

type Headers = ReturnType<Response['getHeaders']>;
const kept = new WeakMap<Response, Headers>();

/** Before ltijs: remembers the headers that the tool has set. */
export const keepHeaders: RequestHandler = (_request, response, next) => {
  kept.set(response, response.getHeaders());
  next();
};

/** Inside ltijs: the policies that it sets by itself give way to the tool's own. */
export const restoreHeaders: RequestHandler = (_request, response, next) => {
  const headers = kept.get(response) ?? {};
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  next();
};
