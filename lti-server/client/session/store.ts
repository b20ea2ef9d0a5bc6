/**
 * Keeps a page's session over a reload, in this tab only. Several launches may stand in one tab
 * (iframes of a course page): each frame's history entry remembers which session is its own.
 * A browser that forbids storage in a frame still works, until the reload.
 */
import type { SessionBlock } from '../../src/ui/session-block.ts';

type Session = NonNullable<SessionBlock['session']>;
interface Kept {
  readonly locale: SessionBlock['locale'];
  readonly session: Session;
}

const PREFIX = 'blocmap.session.';
const LAST = 'blocmap.session';

export function keepSession(id: string, kept: Kept): void {
  try {
    sessionStorage.setItem(PREFIX + id, JSON.stringify(kept));
    sessionStorage.setItem(LAST, id);
  } catch {
    // Storage is forbidden or full: the session lives as long as the page.
  }
}

/** The session of this frame, else the tab's last one, else null. */
export function keptSession(id: string | null): { id: string; kept: Kept } | null {
  try {
    const known = id ?? sessionStorage.getItem(LAST);
    if (known === null) return null;
    const text = sessionStorage.getItem(PREFIX + known);
    return text === null ? null : { id: known, kept: JSON.parse(text) as Kept };
  } catch {
    return null;
  }
}

export function forgetSession(id: string): void {
  try {
    sessionStorage.removeItem(PREFIX + id);
  } catch {
    // Nothing was kept either.
  }
}
