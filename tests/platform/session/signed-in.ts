import type { Request, RequestHandler, Response } from 'express';
import type { PlatformContext } from '../context.ts';
import type { User } from '../state/model.ts';
import { findUser } from '../state/people.ts';
import { sessionIdOf, type Session } from '../issued/sessions.ts';

export interface SignedIn {
  readonly session: Session;
  readonly user: User;
}

/** Who sent the request, or null. */
export function signedIn(context: PlatformContext, request: Request): SignedIn | null {
  const session = context.sessions.find(sessionIdOf(request));
  const user = session && findUser(context.state.data, session.userId);
  return session && user ? { session, user } : null;
}

type Handler = (visitor: SignedIn, request: Request, response: Response) => void | Promise<void>;

/** A page for people who signed in; the others are sent to sign in, and come back. */
export function withUser(context: PlatformContext, handle: Handler): RequestHandler {
  return (request, response, next) => {
    const visitor = signedIn(context, request);
    if (!visitor) {
      response.redirect(
        303,
        `/login/index.php?wantsurl=${encodeURIComponent(request.originalUrl)}`,
      );
      return;
    }
    Promise.resolve(handle(visitor, request, response)).catch(next);
  };
}

/** As `withUser`, for a request that changes something: it must carry the session's sesskey. */
export function withSesskey(context: PlatformContext, handle: Handler): RequestHandler {
  return withUser(context, (visitor, request, response) => {
    const { sesskey } = request.body as { sesskey?: unknown };
    if (sesskey !== visitor.session.sesskey) {
      response.status(403).type('text').send('invalidsesskey');
      return;
    }
    return handle(visitor, request, response);
  });
}
