import { SESSION_BLOCK_ID, type SessionBlock } from '../../src/ui/session-block.ts';
import { keepSession, keptSession } from './store.ts';

export interface OpenedPage {
  readonly locale: SessionBlock['locale'];
  readonly base: string;
  readonly session: (NonNullable<SessionBlock['session']> & { readonly id: string }) | null;
}

/**
 * Takes the session out of the page, or the one kept before a reload, and leaves an address that
 * tells nothing: `…/app#/…`.
 */
export function openPage(): OpenedPage {
  const element = document.getElementById(SESSION_BLOCK_ID);
  const block = JSON.parse(element?.textContent || '{}') as Partial<SessionBlock>;
  element?.remove();
  const base = block.base ?? '';
  const locale = block.locale ?? 'fr';
  if (block.session) {
    // No secret: it only tells two frames of one tab apart.
    const id = Math.random().toString(36).slice(2);
    keepSession(id, { locale, session: block.session });
    history.replaceState({ session: id }, '', `${base}/app`);
    return { locale, base, session: { ...block.session, id } };
  }
  const found = keptSession(sessionIdOf(history.state));
  if (found === null) return { locale, base, session: null };
  return { locale: found.kept.locale, base, session: { ...found.kept.session, id: found.id } };
}

function sessionIdOf(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('session' in state)) return null;
  return typeof state.session === 'string' ? state.session : null;
}
