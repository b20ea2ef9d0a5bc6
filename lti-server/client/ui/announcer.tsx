import { createContext, type ComponentChildren, type VNode } from 'preact';
import { useContext, useMemo, useRef, useState } from 'preact/hooks';

/** Quiet for this long before a message is read: of a burst only the last one is heard. */
const SETTLE_MS = 700;

const AnnouncerContext = createContext<(message: string) => void>(() => {});

/** Says something to screen readers, politely; the same words twice are said twice. */
export function useAnnounce(): (message: string) => void {
  return useContext(AnnouncerContext);
}

export function Announcer({ children }: { children: ComponentChildren }): VNode {
  const [message, setMessage] = useState('');
  const timer = useRef<number>();
  const announce = useMemo(
    () => (words: string) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        setMessage((before) => (before === words ? `${words}\u00A0` : words));
      }, SETTLE_MS);
    },
    [],
  );
  return (
    <AnnouncerContext.Provider value={announce}>
      {children}
      <div class="vh" aria-live="polite">
        {message}
      </div>
    </AnnouncerContext.Provider>
  );
}
