/** Everything the extension puts into the page carries this attribute at its outermost element. */
export const OWN = 'data-blocmap';

/**
 * Watches the content for activities that come, go or change, and calls back once a frame at most.
 * Moodle replaces an activity or a section when it is hidden, shown, duplicated or renamed.
 */
export function observeContent(content: Node, callback: () => void, signal: AbortSignal): void {
  let frame = 0;
  const observer = new MutationObserver((records) => {
    if (frame !== 0 || records.every(isOwn)) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      callback();
    });
  });
  observer.observe(content, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
}

function isOwn(record: MutationRecord): boolean {
  if (record.target instanceof Element && record.target.closest(`[${OWN}]`)) return true;
  const changed = [...record.addedNodes, ...record.removedNodes];
  return (
    changed.length > 0 && changed.every((node) => node instanceof Element && node.hasAttribute(OWN))
  );
}
