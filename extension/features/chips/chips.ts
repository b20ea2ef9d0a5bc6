import type { CourseView } from '../../course/view.ts';
import type { CoursePage, PageActivity } from '../../moodle/course-page.ts';
import { ChipRow } from './row.ts';

interface Entry {
  readonly activity: PageActivity;
  /** Has been near the visible part: only those get chips. */
  near: boolean;
  row: ChipRow | null;
}

/** How far from the visible part chips are put in, before anybody sees them missing. */
const MARGIN = '300px';

/**
 * The chips beside activities. They are put in when an activity comes near the visible part, and
 * again wherever Moodle has replaced one. No layout is ever read.
 */
export class Chips {
  readonly #entries = new Map<HTMLElement, Entry>();
  readonly #sight: IntersectionObserver;
  #view: CourseView | null = null;

  constructor(
    private readonly page: CoursePage,
    private readonly onOpen: (activity: PageActivity, opener: HTMLElement) => void,
    signal: AbortSignal,
  ) {
    this.#sight = new IntersectionObserver(
      (seen) => {
        for (const { isIntersecting, target } of seen) {
          if (isIntersecting) this.#approach(target as HTMLElement);
        }
      },
      { rootMargin: MARGIN },
    );
    // Paper has no visible part: everything is put in before it is printed.
    window.addEventListener('beforeprint', () => this.#approachAll(), { signal });
    signal.addEventListener('abort', () => {
      this.#sight.disconnect();
      for (const { row } of this.#entries.values()) row?.root.remove();
    });
  }

  show(view: CourseView): void {
    this.#view = view;
    for (const entry of this.#entries.values()) this.#draw(entry);
    this.refresh();
  }

  /** Looks at the page again: what is new gets its chips, what has gone is forgotten. */
  refresh(): void {
    if (this.#view === null) return;
    const gone = new Set(this.#entries.keys());
    for (const activity of this.page.activities()) {
      gone.delete(activity.place);
      const entry = this.#entries.get(activity.place);
      if (entry === undefined) {
        this.#entries.set(activity.place, { activity, near: false, row: null });
        this.#sight.observe(activity.place);
      } else if (entry.near) {
        this.#draw(entry);
      }
    }
    for (const place of gone) {
      this.#entries.delete(place);
      this.#sight.unobserve(place);
    }
  }

  /** The button that now stands for an activity, for focus to come back to. */
  buttonOf(cmid: string): HTMLElement | null {
    for (const { activity, row } of this.#entries.values()) {
      if (activity.cmid === cmid && row !== null) return row.button;
    }
    return null;
  }

  #approach(place: HTMLElement): void {
    this.#sight.unobserve(place);
    const entry = this.#entries.get(place);
    if (entry === undefined) return;
    entry.near = true;
    this.#draw(entry);
  }

  #approachAll(): void {
    for (const [place, { near }] of this.#entries) if (!near) this.#approach(place);
  }

  #draw(entry: Entry): void {
    if (!entry.near || this.#view === null) return;
    const { cmid, place } = entry.activity;
    const row = (entry.row ??= new ChipRow(cmid, this.page.language, () =>
      this.onOpen(entry.activity, row.button),
    ));
    if (!row.draw(cmid, this.page.titleOf(entry.activity), this.#view, this.page.language)) {
      row.root.remove();
    } else if (row.root.parentNode !== place) {
      // A copy made by the page, or left by an earlier run of this script.
      place.querySelector(':scope > [data-blocmap]')?.remove();
      place.append(row.root);
    }
  }
}
