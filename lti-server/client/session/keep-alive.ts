/** Well before a session's idle time is over. */
const RENEW_AFTER_MS = 10 * 60_000;
const SIGNS = ['keydown', 'pointerdown', 'input'] as const;

/**
 * Prolongs the session while somebody works in the page without the page asking the tool for
 * anything: a long text is typed, a table is read. A page that nobody touches is left to end.
 *
 * @param renew any request does
 */
export function keepAlive(renew: () => void, now: () => number = Date.now): () => void {
  let renewedAt = now();
  const onSign = (): void => {
    if (now() - renewedAt < RENEW_AFTER_MS) return;
    renewedAt = now();
    renew();
  };
  for (const sign of SIGNS)
    document.addEventListener(sign, onSign, { passive: true, capture: true });
  return () => {
    for (const sign of SIGNS) document.removeEventListener(sign, onSign, { capture: true });
  };
}
