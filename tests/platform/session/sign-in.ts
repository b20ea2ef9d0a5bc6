import { Router } from 'express';
import type { PlatformContext } from '../context.ts';
import { findUser } from '../state/people.ts';
import { clearSessionCookie, sendSessionCookie, sessionIdOf } from '../issued/sessions.ts';

/** A path of this site: anything else would send people away after signing in. */
export function localPath(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/';
}

/** `POST /login` with `username` (no password: nobody here is real) and `/login/logout.php`. */
export function signIn(context: PlatformContext): Router {
  return Router()
    .post('/login', (request, response) => {
      const { username, wantsurl } = request.body as Record<string, unknown>;
      const user = findUser(context.state.data, String(username));
      if (!user) {
        response.status(401).type('text').send('unknown user');
        return;
      }
      const old = sessionIdOf(request);
      if (old !== null) context.sessions.close(old);
      const session = context.sessions.open(user.id);
      sendSessionCookie(response, session, context.issuer.startsWith('https:'));
      response.redirect(303, localPath(wantsurl));
    })
    .post('/login/logout.php', (request, response) => {
      const id = sessionIdOf(request);
      if (id !== null) context.sessions.close(id);
      clearSessionCookie(response);
      response.redirect(303, '/login/index.php');
    });
}
