import { fingerprint } from '../../course/fingerprint.ts';
import type { CourseView } from '../../course/view.ts';
import { send } from '../../messaging/send.ts';
import type { CoursePage } from '../../moodle/course-page.ts';

/** Changes made by hand come in bursts (a drag, a renaming): they are told once they have settled. */
const SETTLED = 1500;

/** Tells the tool, for a teacher, which activities the page shows. Nothing is sent twice. */
export class Scanner {
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = false;

  constructor(
    private readonly page: CoursePage,
    /** What the tool knows, as `fingerprint` has it. */
    private readonly known: () => string | undefined,
    private readonly show: (view: CourseView) => void,
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** The first scan waits until the browser has nothing better to do. */
  start(): void {
    if (this.#started || this.page.kind === 'activity') return;
    this.#started = true;
    requestIdleCallback(() => void this.#scan(), { timeout: SETTLED });
  }

  later(): void {
    if (!this.#started) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#scan(), SETTLED);
  }

  async #scan(): Promise<void> {
    if (this.signal.aborted) return;
    const scan = this.page.scan();
    const seen = fingerprint(scan.activities);
    // The whole course as the tool has it, or the same as was told already: no news.
    const isKnown = scan.complete && seen === this.known();
    if (isKnown || seen === this.#told || scan.activities.length === 0) return;
    this.#told = seen;
    const answer = await send('course.scan', { courseId: this.page.courseId, ...scan });
    if (this.signal.aborted) return;
    if (answer.ok) this.show(answer.value);
    // What could not be told is told again with the next change.
    else this.#told = '';
  }
}
