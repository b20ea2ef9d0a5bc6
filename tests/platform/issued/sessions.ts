import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';

export const SESSION_COOKIE = 'MoodleSession';

/** A signed-in browser. */
export interface Session {
  readonly id: string;
  readonly userId: number;
  /** Moodle's CSRF token: every changing request carries it. */
  readonly sesskey: string;
  editing: boolean;
  /** Sentences to show once, at the top of the next page. */
  readonly notifications: { readonly kind: 'success' | 'error'; readonly text: string }[];
}

export interface Sessions {
  open(userId: number): Session;
  find(id: string | null): Session | null;
  close(id: string): void;
}

export function createSessions(): Sessions {
  const sessions = new Map<string, Session>();
  return {
    open(userId) {
      const session: Session = {
        id: randomBytes(16).toString('hex'),
        userId,
        sesskey: randomBytes(8).toString('hex'),
        editing: false,
        notifications: [],
      };
      sessions.set(session.id, session);
      return session;
    },
    find: (id) => (id === null ? null : (sessions.get(id) ?? null)),
    close: (id) => void sessions.delete(id),
  };
}

/** The session id the browser sent, or null. */
export function sessionIdOf(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === SESSION_COOKIE && value) return value;
  }
  return null;
}

export function sendSessionCookie(response: Response, session: Session, secure: boolean): void {
  response.cookie(SESSION_COOKIE, session.id, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
  });
}

export function clearSessionCookie(response: Response): void {
  response.clearCookie(SESSION_COOKIE, { path: '/', sameSite: 'lax', httpOnly: true });
}
