import type { Nature } from '@blocmap/shared/coverage';
import type { ComponentChildren, VNode } from 'preact';
import { useTexts } from '../i18n/index.ts';
import { Dialog } from './dialog.tsx';
import { Glyph } from './glyph.tsx';
import { uiTexts } from './texts.ts';

/** One activity that made a number what it is. */
export interface Reason {
  readonly key: string;
  readonly title: string;
  readonly nature: Nature;
  /** What it was tagged with, its course, …: what tells it from the others. */
  readonly notes: readonly string[];
  readonly href: string | null;
}

interface WhyProps {
  readonly title: string;
  readonly reasons: readonly Reason[];
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

/** The answer to "why this number?". */
export function WhyDialog({ title, reasons, onClose, children }: WhyProps): VNode {
  const texts = useTexts(uiTexts);
  return (
    <Dialog title={title} onClose={onClose} class="why">
      {children}
      {reasons.length === 0 ? <p class="quiet">{texts.none}</p> : null}
      <ul class="why-list">
        {reasons.map(({ key, title, nature, notes, href }) => (
          <li key={key}>
            <Glyph nature={nature} />
            <span>
              {href === null ? title : <a href={href}>{title}</a>}
              <span class="quiet"> {[texts[nature], ...notes].join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
