import { useEffect, useState } from 'preact/hooks';
import { href, parseRoute, type Route } from './routes.ts';

/**
 * The screen that the address names, else `start`. Each entry of the history keeps the session's
 * id, so that a reload of this frame finds its own session again.
 */
export function useRoute(start: Route, sessionId: string): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash) ?? start);
  useEffect(() => {
    const stamp = (hash: string): void => history.replaceState({ session: sessionId }, '', hash);
    const follow = (): void => {
      const next = parseRoute(location.hash);
      // `#main` and the like are places on the same screen.
      if (next === null) return;
      stamp(location.hash);
      setRoute(next);
    };
    stamp(href(route));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
