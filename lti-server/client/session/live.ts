/**
 * The session that an open page works with. When it ends, the page and what was typed into it stay;
 * the same person's next launch into the same course, in this browser, takes its place.
 */
import type { OpenedPage } from './open.ts';
import { forgetSession, keepSession } from './store.ts';

export type SessionState = 'open' | 'ended' | 'signed-out';

export interface LiveSession {
  /** Null unless the session is open. */
  readonly token: () => string | null;
  readonly state: () => SessionState;
  /** The session of this token is over; said of one that has been replaced, it changes nothing. */
  readonly end: (token: string) => void;
  /** The person has left: nothing takes its place. */
  readonly signOut: () => void;
  readonly watch: (watcher: () => void) => () => void;
}

interface Announcement {
  readonly holder: string;
  readonly token: string;
}

/** Heard by pages of the tool's own origin alone. */
const CHANNEL = 'blocmap.sessions';

export function liveSession(
  opened: NonNullable<OpenedPage['session']>,
  locale: OpenedPage['locale'],
  channel: BroadcastChannel = new BroadcastChannel(CHANNEL),
): LiveSession {
  const { id, ...session } = opened;
  const watchers = new Set<() => void>();
  let state: SessionState = 'open';
  let { token } = session;
  /** Opened elsewhere meanwhile. */
  let next: string | null = null;

  const become = (changed: SessionState): void => {
    state = changed;
    for (const watcher of watchers) watcher();
  };
  const takeOver = (): void => {
    if (next === null) return;
    token = next;
    next = null;
    keepSession(id, { locale, session: { ...session, token } });
    become('open');
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Announcement>) => {
    if (data.holder !== session.holder || state === 'signed-out') return;
    next = data.token;
    if (state === 'ended') takeOver();
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
  channel.postMessage({ holder: session.holder, token } satisfies Announcement);

  return {
    token: () => (state === 'open' ? token : null),
    state: () => state,
    end: (ended) => {
      if (state !== 'open' || ended !== token) return;
      forgetSession(id);
      if (next === null) become('ended');
      else takeOver();
    },
    signOut: () => {
      forgetSession(id);
      become('signed-out');
    },
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
