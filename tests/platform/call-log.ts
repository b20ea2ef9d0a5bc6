import type { RequestHandler } from 'express';
import type { Service } from './faults.ts';

/** One call a tool made to a service: what was asked and answered, never a token. */
export interface ServiceCall {
  readonly service: Service;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly accept: string;
  readonly contentType: string;
  /** Filled in when the answer has gone; null while it is awaited or when the connection broke. */
  status: number | null;
}

export interface CallLog {
  readonly calls: readonly ServiceCall[];
  clear(): void;
  record(service: Service): RequestHandler;
}

const KEPT = 1000;

export function createCallLog(): CallLog {
  const calls: ServiceCall[] = [];
  return {
    calls,
    clear: () => void calls.splice(0),
    record: (service) => (request, response, next) => {
      const call: ServiceCall = {
        service,
        method: request.method,
        url: request.originalUrl,
        accept: request.headers.accept ?? '',
        contentType: request.headers['content-type'] ?? '',
        status: null,
      };
      calls.push(call);
      if (calls.length > KEPT) calls.shift();
      response.on('finish', () => {
        call.status = response.statusCode;
      });
      next();
    },
  };
}
