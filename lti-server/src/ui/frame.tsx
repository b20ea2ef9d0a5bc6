/** The frame of every page: the same on the server's first answer and in the browser. */
import type { ComponentChildren, VNode } from 'preact';

interface FrameProps {
  readonly skipLabel: string;
  /** What the page is about: the course's title. */
  readonly context: string | null;
  readonly nav?: ComponentChildren;
  readonly onSkip?: (event: Event) => void;
  readonly children: ComponentChildren;
}

export function Frame({ skipLabel, context, nav, onSkip, children }: FrameProps): VNode {
  return (
    <div class="frame">
      <a class="skip" href="#main" {...(onSkip && { onClick: onSkip })}>
        {skipLabel}
      </a>
      <header class="frame-head">
        <span class="wordmark">
          <Mark />
          Blocmap
        </span>
        {context === null ? null : <span class="frame-context">{context}</span>}
        {nav}
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** Three cells of the block strip. */
function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 26 10" width="26" height="10" aria-hidden="true">
      <circle cx="4.5" cy="5" r="3.2" fill="none" stroke="currentColor" stroke-width="1.4" />
      <circle cx="13" cy="5" r="3.2" fill="none" stroke="currentColor" stroke-width="1.4" />
      <path d="M13 1.8a3.2 3.2 0 0 0 0 6.4z" fill="currentColor" />
      <circle cx="21.5" cy="5" r="3.9" fill="currentColor" />
    </svg>
  );
}

/** What stands in a page's place until its data are there. */
export function LoadingBody({ label }: { readonly label: string }): VNode {
  return (
    <div class="loading" aria-busy="true">
      <p class="loading-label">{label}</p>
      <div class="skeleton" aria-hidden="true">
        <span class="skeleton-strip">
          {Array.from({ length: 15 }, (_, index) => (
            <i key={index} />
          ))}
        </span>
        <i class="skeleton-line" />
        <i class="skeleton-line" />
        <i class="skeleton-line" />
      </div>
    </div>
  );
}
