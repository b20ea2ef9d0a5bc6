import type { NextFunction, Request, Response } from 'express';

/** The platform's services a fault can hit. */
export type Service = 'token' | 'jwks' | 'ags' | 'nrps';

/** What can happen to a call; after `…-after` the platform has done what was asked. */
export const MISHAPS = [
  'error',
  'drop',
  'busy',
  'conflict',
  'error-after',
  'drop-after',
  'hang',
] as const;
export type Mishap = (typeof MISHAPS)[number];

export interface Storm {
  /** Share of the calls, 0 to 1. */
  readonly rate: number;
  readonly services: readonly Service[];
  readonly mishaps: readonly Mishap[];
  /** Calls that are never answered cost those who wait real time: so many at most. */
  readonly mostHangs: number;
}

interface Call {
  readonly request: Request;
  readonly response: Response;
  readonly next: NextFunction;
}

export function befall(mishap: Mishap, { request, response, next }: Call): void {
  const refuse = (status: number): void => {
    response.status(status).json({ error: 'fault_injected' });
  };
  switch (mishap) {
    case 'error':
      return refuse(503);
    case 'drop':
      return void request.socket.destroy();
    case 'busy':
      response.set('Retry-After', '1');
      return refuse(429);
    case 'conflict':
      return refuse(409);
    case 'hang':
      return;
    case 'error-after':
    case 'drop-after': {
      const end = response.end.bind(response);
      response.end = () => {
        if (mishap === 'drop-after') request.socket.destroy();
        response.statusCode = 502;
        response.removeHeader('content-length');
        return end();
      };
      return next();
    }
  }
}
