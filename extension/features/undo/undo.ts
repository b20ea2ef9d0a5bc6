import { element } from '../../ui/element.ts';
import type { Language } from '../../ui/texts.ts';
import { undoTexts } from './texts.ts';

/** How long a change can be taken back from the page. Milliseconds. */
const OFFERED = 10_000;

interface UndoNeeds {
  readonly home: ShadowRoot;
  readonly language: Language;
  /** ISO 8601 instant of the change. */
  readonly savedAt: string;
  /** What went wrong, in words; null: it was taken back. */
  readonly undo: () => Promise<string | null>;
  readonly signal: AbortSignal;
}

/**
 * "Saved at 14:02. Undo", for ten seconds; for longer while somebody is on it with the pointer or
 * the focus. The newest takes the place of the one before.
 */
export function offerUndo({ home, language, savedAt, undo, signal }: UndoNeeds): void {
  home.querySelector('[data-blocmap-undo]')?.remove();
  const texts = undoTexts[language];
  const time = new Date(savedAt).toLocaleTimeString(language, { timeStyle: 'short' });
  const said = element('span', { role: 'status' });
  const button = element('button', { type: 'button', class: 'link' }, texts.undo);
  const root = element(
    'div',
    { class: 'layer undo', 'data-blocmap-undo': true, lang: language, popover: 'manual' },
    said,
    button,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = (): void => clearTimeout(timer);
  const release = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => root.remove(), OFFERED);
  };
  for (const event of ['pointerenter', 'focusin']) root.addEventListener(event, hold);
  for (const event of ['pointerleave', 'focusout']) root.addEventListener(event, release);
  root.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') root.remove();
  });
  button.addEventListener('click', () => {
    button.remove();
    void undo().then((fault) => {
      said.textContent = fault ?? texts.undone;
      release();
    });
  });
  signal.addEventListener('abort', () => root.remove());
  home.append(root);
  root.showPopover?.();
  // After it is there: a live region speaks of what changes in it.
  said.textContent = texts.saved(time);
  release();
}
