import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useTexts } from '../i18n/index.ts';
import { uiTexts } from './texts.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A modal window; Esc closes it and the focus goes back to where it came from. */
export function Dialog({ title, onClose, children, class: extra = '' }: DialogProps): VNode {
  const texts = useTexts(uiTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const latestClose = useRef(onClose);
  latestClose.current = onClose;
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    // The dialog element itself is only hit on its backdrop.
    const onBackdrop = (event: MouseEvent): void => {
      if (event.target === element) latestClose.current();
    };
    element?.addEventListener('click', onBackdrop);
    element?.showModal();
    return () => {
      element?.removeEventListener('click', onBackdrop);
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={`dialog ${extra}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-box">
        <header class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <button type="button" class="icon-button" aria-label={texts.close} onClick={onClose}>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="2" />
            </svg>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
