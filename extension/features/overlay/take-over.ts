/** Heard by an earlier run of the same script, in whichever world of the page it lives. */
const STARTED = 'blocmap-started';

/**
 * Ends an earlier run of the script in this page: after an update of the extension, or a new
 * connection, the script is put into pages that may hold it already.
 *
 * @returns what ends this run, also when a later one takes over from it
 */
export function takeOver(page: Document): AbortController {
  const end = new AbortController();
  page.dispatchEvent(new Event(STARTED));
  page.addEventListener(STARTED, () => end.abort(), { signal: end.signal });
  return end;
}
