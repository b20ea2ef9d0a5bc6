import type { CourseDetails } from '../../course/details.ts';
import { element } from '../../ui/element.ts';
import type { Layer } from '../../ui/layer.ts';
import type { Language } from '../../ui/texts.ts';
import type { PanelPart } from '../bar/bar.ts';
import { blockList, gapList } from './block-list.ts';
import type { PanelActions } from './links.ts';
import { panelTexts } from './texts.ts';
import { untaggedList } from './untagged-list.ts';

interface PanelNeeds {
  readonly layer: Layer;
  readonly language: Language;
  readonly actions: PanelActions;
  /** False hides what is for those who plan the course. */
  readonly isStaff: boolean;
  /** Told which part is shown, so that the page can show the same. */
  readonly onPart: (part: PanelPart) => void;
}

/** The side panel: what the course serves, what it does not, and what is not tied yet. */
export class Panel {
  readonly #texts;
  readonly #head = element('header');
  readonly #content = element('div', { class: 'content', tabindex: 0, role: 'region' });
  #part: PanelPart = 'blocks';
  #course: CourseDetails | null = null;

  constructor(private readonly needs: PanelNeeds) {
    this.#texts = panelTexts[needs.language];
    this.#content.ariaLabel = this.#texts.label;
    needs.layer.root.dataset['blocmapPanel'] = '';
    needs.layer.root.append(this.#head, this.#content);
  }

  show(course: CourseDetails, part: PanelPart = this.#part): void {
    const isRefresh = this.#course !== null && part === this.#part;
    const open = isRefresh ? this.#openBlocks() : new Set<string>();
    const { scrollTop } = this.#content;
    this.#course = course;
    this.#part = part;
    this.needs.layer.root.dataset['blocmapPart'] = part;
    this.#head.replaceChildren(...this.#drawHead(course));
    this.#content.replaceChildren(...this.#drawPart(course));
    for (const block of this.#blocks()) block.open = open.has(block.dataset['blocmapBlock'] ?? '');
    this.#content.scrollTop = isRefresh ? scrollTop : 0;
    this.needs.onPart(part);
  }

  focus(): void {
    this.#head.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }

  #blocks(): NodeListOf<HTMLDetailsElement> {
    return this.#content.querySelectorAll<HTMLDetailsElement>('details');
  }

  #openBlocks(): Set<string> {
    const open = [...this.#blocks()].filter((block) => block.open);
    return new Set(open.map((block) => block.dataset['blocmapBlock'] ?? ''));
  }

  #drawHead(course: CourseDetails): HTMLElement[] {
    const texts = this.#texts;
    const { certification, blocks, untagged } = course;
    const close = element('button', { type: 'button', 'aria-label': texts.close }, '✕');
    close.addEventListener('click', () => this.needs.layer.close());
    const state = this.#stateOf(certification);
    const gaps = blocks.filter(({ strongest }) => strongest === null).length;
    const parts: [PanelPart, string][] = [['blocks', texts.blocks]];
    if (this.needs.isStaff) {
      parts.push(['gaps', texts.gaps(gaps)], ['untagged', texts.untagged(untagged.length)]);
    }
    return [
      element('div', { class: 'head' }, element('h2', {}, texts.label), close),
      element('p', {}, `${certification.code} ${certification.title}`),
      element('p', { class: 'quiet' }, state),
      element(
        'div',
        { class: 'parts', role: 'group', 'aria-label': texts.parts },
        ...parts.map(([part, words]) => this.#partButton(part, words)),
      ),
    ];
  }

  #stateOf({ status, registrationEnd }: CourseDetails['certification']): string {
    if (status === 'ended') return this.#texts.over;
    if (status !== 'ended-in-progress' || registrationEnd === null) return '';
    const date = new Date(`${registrationEnd}T12:00:00`);
    return this.#texts.ended(date.toLocaleDateString(this.needs.language));
  }

  #partButton(part: PanelPart, words: string): HTMLElement {
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': String(part === this.#part), 'data-blocmap-part': part },
      words,
    );
    button.addEventListener('click', () => {
      if (this.#course === null) return;
      this.show(this.#course, part);
      this.focus();
    });
    return button;
  }

  #drawPart(course: CourseDetails): HTMLElement[] {
    const { actions, language } = this.needs;
    switch (this.#part) {
      case 'blocks':
        return blockList(course, actions, language);
      case 'gaps':
        return gapList(course, language);
      case 'untagged':
        return untaggedList(course, actions, language);
    }
  }
}
