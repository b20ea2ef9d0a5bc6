import { element } from './element.ts';

interface LayerOptions {
  /** Where focus comes back to; asked when it is needed, because pages replace their elements. */
  readonly opener: () => HTMLElement | null;
  /** Beside which element it stands; null: where its style sheet puts it. */
  readonly anchor: HTMLElement | null;
  readonly label: string;
  readonly language: string;
  readonly className: string;
  /** False keeps the layer open when somebody clicks elsewhere. */
  readonly mayCloseByItself: () => boolean;
  readonly onClose: () => void;
  readonly signal: AbortSignal;
}

const GAP = 4;

/** A part that stands above the page: a dialog that can be left by Escape and gives focus back. */
export class Layer {
  readonly root: HTMLElement;
  readonly #end = new AbortController();
  #place: (() => void) | null = null;

  constructor(
    home: ShadowRoot,
    private readonly options: LayerOptions,
  ) {
    const { className, label, language, anchor } = options;
    this.root = element('div', {
      class: `layer ${className}`,
      role: 'dialog',
      'aria-label': label,
      tabindex: -1,
      lang: language,
      // In the browser's top layer: no page's z-index matters.
      popover: 'manual',
    });
    const { signal } = this.#end;
    this.root.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    options.signal.addEventListener('abort', () => this.close(false), { signal });
    home.append(this.root);
    // Not every environment that draws it has a top layer.
    this.root.showPopover?.();
    if (anchor !== null) {
      const place = (): void => this.#placeBeside(anchor);
      this.#place = place;
      // Whatever scrolls: Moodle's page does in some themes, a part of it in others.
      document.addEventListener('scroll', place, { signal, capture: true, passive: true });
      window.addEventListener('resize', place, { signal });
      document.addEventListener(
        'pointerdown',
        (event) => {
          const inside = event.composedPath().includes(this.root);
          if (!inside && options.mayCloseByItself()) this.close(false);
        },
        { signal },
      );
    }
  }

  get isOpen(): boolean {
    return !this.#end.signal.aborted;
  }

  /** Puts the layer beside its anchor, once it is filled and has its size. */
  refit(): void {
    this.#place?.();
  }

  /** @param giveBack whether focus goes back to where it came from */
  close(giveBack = true): void {
    if (!this.isOpen) return;
    this.#end.abort();
    this.root.remove();
    this.options.onClose();
    if (giveBack) this.options.opener()?.focus();
  }

  /** Keys that are meant for the layer never reach the page's own shortcuts. */
  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    }
  }

  #placeBeside(anchor: HTMLElement): void {
    const { left, top, bottom } = anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const roomBelow = window.innerHeight - bottom;
    const above = roomBelow < height + GAP && top > roomBelow;
    // Held by the side that touches the anchor: what is inside may grow and shrink.
    const farthest = Math.max(GAP, window.innerHeight - height - GAP);
    const wanted = above ? window.innerHeight - top + GAP : bottom + GAP;
    const distance = `${Math.min(Math.max(GAP, wanted), farthest)}px`;
    this.root.style.top = above ? 'auto' : distance;
    this.root.style.bottom = above ? distance : 'auto';
    this.root.style.left = `${Math.max(GAP, Math.min(left, window.innerWidth - width - GAP))}px`;
  }
}
