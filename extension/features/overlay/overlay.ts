import type { CourseView } from '../../course/view.ts';
import type { Result } from '../../messaging/messages.ts';
import { isAlive, send } from '../../messaging/send.ts';
import type { CoursePage } from '../../moodle/course-page.ts';
import type { Problem } from '../../problem/problem.ts';
import buttonCss from '../../ui/button.css?inline';
import chipCss from '../../ui/chip.css?inline';
import stripCss from '../../ui/strip.css?inline';
import { adoptStyles } from '../../ui/stylesheet.ts';
import tokensCss from '../../ui/tokens.css?inline';
import barCss from '../bar/bar.css?inline';
import { Bar } from '../bar/bar.ts';
import chipsCss from '../chips/chips.css?inline';
import { Chips } from '../chips/chips.ts';
import { shared, type Details, type PageBridge } from './bridge.ts';
import { Scanner } from './scanner.ts';

/** Where the tool, the connection or the page says no, the page stays as it was under the bar. */
const SILENT: Problem['code'] = 'not-configured';

/** Everything Blocmap shows on one course page, from the first answer to the end of the page. */
export class Overlay {
  readonly #host = document.createElement('div');
  readonly #root = this.#host.attachShadow({ mode: 'open' });
  readonly #bar: Bar;
  readonly #chips: Chips;
  readonly #scanner: Scanner;
  #view: CourseView | null = null;

  constructor(
    private readonly page: CoursePage,
    private readonly end: AbortController,
  ) {
    const { signal } = end;
    this.#host.dataset['blocmap'] = 'root';
    this.#bar = new Bar(page.language, {
      openPanel: (part, opener) => this.#withDetails((details) => details.openPanel(part, opener)),
    });
    this.#chips = new Chips(
      page,
      (activity, opener) => this.#withDetails((details) => details.openActivity(activity, opener)),
      signal,
    );
    this.#scanner = new Scanner(
      page,
      () => this.#view?.known,
      (view) => this.#show(view),
      signal,
    );
    const common = tokensCss + buttonCss + chipCss;
    const unstyle = adoptStyles(document, common + chipsCss);
    adoptStyles(this.#root, common + stripCss + barCss);
    page.onChange(() => this.#changed(), signal);
    signal.addEventListener('abort', () => {
      unstyle();
      this.#host.remove();
    });
  }

  /** Asks for the course and shows it: one request, or none where nothing changed. */
  async open(): Promise<void> {
    const { courseId, userId } = this.page;
    if (!this.page.recognised) {
      await send('course.unrecognised', { courseId });
      this.#problem({ code: 'page-unrecognised', requestId: null });
      return;
    }
    this.#take(await send('course.open', { courseId, userId }));
  }

  #take(answer: Result<CourseView>): void {
    if (answer.ok) this.#show(answer.value);
    else this.#problem(answer.problem);
  }

  #show(view: CourseView): void {
    this.#view = view;
    this.#mount();
    this.#bar.show(view, this.page.cmid);
    this.#root.append(this.#bar.root);
    if (this.page.kind !== 'activity') this.#chips.show(view);
    if (view.mayTag) this.#scanner.start();
    if (view.copyOf !== null) this.#problem({ code: 'tool-unreachable', requestId: null });
  }

  #problem(problem: Problem): void {
    if (problem.code === SILENT) return;
    this.#mount();
    this.#withDetails((details) => details.showProblem(problem, () => void this.open()));
  }

  #mount(): void {
    // Moodle may have replaced what the bar stood in.
    if (!this.#host.isConnected) this.page.mount(this.#host);
  }

  #changed(): void {
    if (!isAlive()) {
      this.end.abort();
      return;
    }
    if (this.#view === null) return;
    this.#mount();
    this.#chips.refresh();
    this.#scanner.later();
  }

  /** Loads panel, palette and notices the first time one of them is wanted. */
  async #loadDetails(): Promise<Details | undefined> {
    const meeting = shared();
    if (meeting.details === undefined) {
      meeting.bridge = this.#bridge();
      await send('course.load', { courseId: this.page.courseId });
    }
    return meeting.details;
  }

  #bridge(): PageBridge {
    const currentView = (): CourseView | null => this.#view;
    return {
      page: this.page,
      root: this.#root,
      signal: this.end.signal,
      get view() {
        return currentView();
      },
      show: (view) => this.#show(view),
      buttonOf: (cmid) => this.#chips.buttonOf(cmid),
      markUntagged: (marked) => {
        document.documentElement.toggleAttribute('data-blocmap-untagged', marked);
      },
    };
  }

  #withDetails(use: (details: Details) => void): void {
    // Where it cannot be loaded the background is gone, and the page stays as it is.
    void this.#loadDetails().then((details) => details && use(details));
  }
}
