import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Me } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { ApiProvider, createApi, paths, ResourceCache } from '../api/index.ts';
import { useLocale } from '../i18n/index.ts';
import { keepAlive, liveSession, LaunchProvider, type OpenedPage } from '../session/index.ts';
import { App } from './app.tsx';
import { EndedNotice } from './ended-notice.tsx';
import { SignOutProvider } from './sign-out.tsx';
import { ExpiredPage, SignedOutPage } from './stopped.tsx';

interface LivePageProps {
  readonly base: string;
  readonly session: NonNullable<OpenedPage['session']>;
}

/**
 * The page of a session, for as long as that lasts. When it ends, what stands on the screen stays:
 * nothing that was typed is lost, and a new launch of the same person goes on with it.
 */
export function LivePage({ base, session }: LivePageProps): VNode {
  const locale = useLocale();
  const { live, api, cache } = useMemo(() => {
    const live = liveSession(session, locale);
    const api = createApi({ base, token: live.token, locale, onExpired: live.end });
    return { live, api, cache: new ResourceCache(api) };
  }, [base, session, locale]);
  const [state, setState] = useState(live.state());
  useEffect(
    () =>
      live.watch(() => {
        setState(live.state());
        if (live.state() === 'open') void cache.resume();
      }),
    [live, cache],
  );
  useEffect(() => keepAlive(() => void cache.load(paths.me)), [cache]);

  if (state === 'signed-out') return <SignedOutPage />;
  const me = cache.read<Me>(paths.me).data;
  // Nothing was ever shown: there is nothing to keep.
  if (state === 'ended' && me === null) return <ExpiredPage />;
  return (
    <ApiProvider value={{ api, cache }}>
      <LaunchProvider value={session.launch}>
        <SignOutProvider value={live.signOut}>
          <App sessionId={session.id} />
          {state === 'ended' && <EndedNotice me={me} />}
        </SignOutProvider>
      </LaunchProvider>
    </ApiProvider>
  );
}
