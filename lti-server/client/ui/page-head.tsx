import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatDate, useLocale, useTexts } from '../i18n/index.ts';
import { uiTexts } from './texts.ts';

interface PageHeadProps {
  readonly title: string;
  /** What the title is about, before it: `BC05`, the section. */
  readonly over?: ComponentChildren;
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

let firstScreen = true;

/** The head of a screen. Its title takes the focus when the screen was chosen, not at the launch. */
export function PageHead({ title, over, actions, children }: PageHeadProps): VNode {
  const texts = useTexts(uiTexts);
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (firstScreen) firstScreen = false;
    else heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${title} – Blocmap`;
  }, [title]);
  return (
    <div class="page-head">
      <div class="page-title">
        {over === undefined ? null : <p class="page-over">{over}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions === undefined ? null : <div class="page-actions">{actions}</div>}
      </div>
      <p class="print-only">{texts.printedOn(formatDate(locale, new Date().toISOString()))}</p>
      {children}
    </div>
  );
}
