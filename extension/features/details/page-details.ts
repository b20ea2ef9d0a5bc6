import type { ActivityDetails, CourseDetails } from '../../course/details.ts';
import type { Saved } from '../../course/saved.ts';
import type { Result } from '../../messaging/messages.ts';
import { onReopen } from '../../messaging/reopen.ts';
import { send } from '../../messaging/send.ts';
import type { PageActivity } from '../../moodle/course-page.ts';
import { moodleNavigation } from '../../moodle/navigation.ts';
import type { Problem } from '../../problem/problem.ts';
import { problemTexts } from '../../problem/texts.ts';
import { Layer } from '../../ui/layer.ts';
import type { PanelPart } from '../bar/bar.ts';
import { notice } from '../notice/notice.ts';
import type { Details, PageBridge } from '../overlay/bridge.ts';
import { Palette } from '../palette/palette.ts';
import { Panel } from '../panel/panel.ts';
import { fillReadingCard } from '../reading/card.ts';
import { offerUndo } from '../undo/undo.ts';

/** Narrower than that, the panel covers the page: it makes room for what it leads to. Pixels. */
const NARROW = 900;

/** Panel, palette, reading card and notices: all that opens on a course page. */
export class PageDetails implements Details {
  /** The card or palette beside an activity: one at a time. */
  #beside: Layer | null = null;
  #panel: { layer: Layer; panel: Panel } | null = null;

  /** What the notice that is shown would do again. */
  #retry: (() => void) | null = null;

  constructor(private readonly bridge: PageBridge) {
    onReopen(() => {
      const shown = bridge.root.querySelector('[data-blocmap-problem]');
      shown?.remove();
      if (shown !== null) this.#retry?.();
    }, bridge.signal);
  }

  openPanel(part: PanelPart, opener: HTMLElement): void {
    void this.#withCourse((course) => {
      this.#beside?.close(false);
      this.#panel ??= this.#makePanel(part, opener);
      this.#panel.panel.show(course, part);
      this.#panel.panel.focus();
    });
  }

  openActivity(activity: PageActivity, opener: HTMLElement): void {
    this.#beside?.close(false);
    void this.#withCourse(async (course) => {
      const described =
        find(course, activity.cmid) ?? (await this.#tellAndFind(activity.cmid)) ?? null;
      if (described !== null) this.#openBeside(described, course, opener);
    });
  }

  showProblem(problem: Problem, retry: () => void): void {
    const { root, page } = this.bridge;
    root.querySelector('[data-blocmap-problem]')?.remove();
    this.#retry = retry;
    const copyOf = this.bridge.view?.copyOf ?? null;
    root.append(notice(problem, copyOf, page.language, retry));
  }

  #openBeside(activity: ActivityDetails, course: CourseDetails, opener: HTMLElement): void {
    const { bridge } = this;
    const { language } = bridge.page;
    const mayTag = bridge.view?.mayTag ?? false;
    let palette: Palette | null = null;
    const layer = new Layer(bridge.root, {
      anchor: opener,
      opener: () => (activity.cmid === null ? null : bridge.buttonOf(activity.cmid)) ?? opener,
      label: activity.title,
      language,
      className: mayTag ? 'palette' : 'reading',
      mayCloseByItself: () => !(palette?.isChanged ?? false),
      onClose: () => opener.setAttribute('aria-expanded', 'false'),
      signal: bridge.signal,
    });
    opener.setAttribute('aria-expanded', 'true');
    this.#beside = layer;
    if (!mayTag) {
      fillReadingCard(layer, activity, course.blocks, language);
      layer.refit();
      return;
    }
    palette = new Palette({
      layer,
      language,
      activity,
      blocks: course.blocks,
      save: (changes) => this.#save(changes),
      reload: async () => {
        const now = await send('course.details', { courseId: course.courseId });
        return now.ok ? (find(now.value, activity.cmid) ?? null) : null;
      },
    });
    layer.refit();
  }

  async #save(
    changes: Parameters<typeof send<'course.tag'>>[1]['changes'],
  ): Promise<Problem | null> {
    const { courseId } = this.bridge.page;
    const saved = await send('course.tag', { courseId, changes });
    const problem = await this.#take(saved);
    if (!saved.ok || saved.value.undoId === null) return problem;
    const { undoId, savedAt } = saved.value;
    offerUndo({
      home: this.bridge.root,
      language: this.bridge.page.language,
      savedAt,
      undo: async () => {
        const fault = await this.#take(await send('course.undo', { courseId, undoId }));
        return fault && problemTexts[this.bridge.page.language][fault.code];
      },
      signal: this.bridge.signal,
    });
    return problem;
  }

  /** Shows the course as a change has left it. */
  async #take(saved: Result<Saved>): Promise<Problem | null> {
    if (!saved.ok) return saved.problem;
    this.bridge.show(saved.value.view);
    if (this.#panel !== null) {
      const course = await send('course.details', { courseId: this.bridge.page.courseId });
      if (course.ok) this.#panel?.panel.show(course.value);
    }
    return null;
  }

  #makePanel(part: PanelPart, opener: HTMLElement): { layer: Layer; panel: Panel } {
    const { bridge } = this;
    const { page, root } = bridge;
    const layer = new Layer(root, {
      anchor: null,
      // The bar is drawn anew with every change: its button is looked for.
      opener: () =>
        opener.isConnected ? opener : root.querySelector(`[data-blocmap-open="${part}"]`),
      label: 'Blocmap',
      language: page.language,
      className: 'panel',
      mayCloseByItself: () => false,
      onClose: () => {
        this.#panel = null;
        bridge.markUntagged(false);
      },
      signal: bridge.signal,
    });
    const navigation = moodleNavigation(page);
    const panel = new Panel({
      layer,
      language: page.language,
      isStaff: bridge.view?.role !== 'student',
      onPart: (shown) => bridge.markUntagged(shown === 'untagged'),
      actions: {
        navigation,
        reveal: ({ cmid }) => {
          if (cmid === null || !navigation.reveal(cmid)) return false;
          if (window.innerWidth < NARROW) layer.close(false);
          bridge.buttonOf(cmid)?.focus();
          return true;
        },
        tie:
          bridge.view?.mayTag === true ? (activity) => this.#tieFromPanel(activity, layer) : null,
      },
    });
    return { layer, panel };
  }

  /** At the activity where it is on this page, else at the panel. */
  #tieFromPanel(activity: ActivityDetails, panel: Layer): void {
    const { page, root } = this.bridge;
    const { cmid } = activity;
    if (cmid !== null) moodleNavigation(page).reveal(cmid);
    const place = page.activities().find((candidate) => candidate.cmid === cmid)?.place;
    if (place !== undefined && window.innerWidth < NARROW) panel.close(false);
    const fallback = root.querySelector<HTMLElement>('[data-blocmap-panel] header');
    const opener = (cmid !== null && this.bridge.buttonOf(cmid)) || place || fallback;
    if (opener === null) return;
    void this.#withCourse((course) => {
      const described = find(course, cmid);
      if (described !== undefined) this.#openBeside(described, course, opener);
    });
  }

  /** An activity that was just added may not be known yet: the page is told first. */
  async #tellAndFind(cmid: string): Promise<ActivityDetails | undefined> {
    const { page, view } = this.bridge;
    const { courseId } = page;
    if (view?.mayTag !== true) return undefined;
    const told = await send('course.scan', { courseId, ...page.scan() });
    if (told.ok) this.bridge.show(told.value);
    const course = await send('course.details', { courseId });
    return course.ok ? find(course.value, cmid) : undefined;
  }

  async #withCourse(use: (course: CourseDetails) => void | Promise<void>): Promise<void> {
    const course = await send('course.details', { courseId: this.bridge.page.courseId });
    if (course.ok) await use(course.value);
    else this.showProblem(course.problem, () => void this.#withCourse(use));
  }
}

function find(course: CourseDetails, cmid: string | null): ActivityDetails | undefined {
  return course.activities.find((activity) => activity.cmid !== null && activity.cmid === cmid);
}
