import { chipsOf } from '../../course/chip-code.ts';
import type { CourseView } from '../../course/view.ts';
import { chip } from '../../ui/chip.ts';
import { element } from '../../ui/element.ts';
import { strip } from '../../ui/strip.ts';
import type { Language } from '../../ui/texts.ts';
import { barTexts } from './texts.ts';

/** Which part of the panel a number of the bar leads to: what made it. */
export type PanelPart = 'blocks' | 'untagged' | 'gaps';

export interface BarActions {
  /** @param opener where focus comes back to */
  openPanel(part: PanelPart, opener: HTMLElement): void;
}

/** Codes named one by one; more than that are counted. */
const NAMED = 4;

/** The one-line bar at the top of the content. */
export class Bar {
  readonly root: HTMLElement;
  readonly #texts;

  constructor(
    language: Language,
    private readonly actions: BarActions,
  ) {
    this.#texts = barTexts[language];
    this.root = element('section', {
      class: 'bar',
      'data-blocmap-bar': true,
      'aria-label': this.#texts.region,
      lang: language,
    });
  }

  /** @param cmid the activity whose page this is; null on a course page */
  show(view: CourseView, cmid: string | null): void {
    const texts = this.#texts;
    const missing = view.blocks.filter((block) => block.strongest === null);
    const served = view.blocks.length - missing.length;
    const parts: (HTMLElement | null)[] = [
      cmid === null ? null : this.#activity(view, cmid),
      this.#button(
        'blocks',
        strip(view.blocks, texts.strip(served, view.blocks.length)),
        element('span', { class: 'link' }, texts.open),
      ),
    ];
    if (cmid === null && view.role === 'student') {
      parts.push(element('span', {}, texts.served(served, view.blocks.length)));
    } else if (cmid === null) {
      parts.push(this.#button('untagged', texts.tagged(view.tagged, view.activities)));
      if (missing.length > 0) {
        const codes = missing.map((block) => block.short).join(', ');
        const text =
          missing.length > NAMED ? texts.manyNotServed(missing.length) : texts.notServed(codes);
        parts.push(this.#button('gaps', text));
      }
    }
    this.root.replaceChildren(...parts.filter((part) => part !== null));
  }

  #button(part: PanelPart, ...content: (HTMLElement | string)[]): HTMLElement {
    const button = element(
      'button',
      {
        type: 'button',
        class: 'blocmap-button',
        'data-blocmap-open': part,
        'aria-haspopup': 'dialog',
      },
      ...content,
    );
    button.addEventListener('click', () => this.actions.openPanel(part, button));
    return button;
  }

  #activity(view: CourseView, cmid: string): HTMLElement | null {
    const chips = chipsOf(view, cmid);
    if (chips.length === 0 && view.role === 'student') return null;
    const texts = this.#texts;
    return element(
      'span',
      { 'data-blocmap-activity': cmid },
      chips.length === 0 ? texts.thisActivityUntagged : texts.thisActivity,
      ...chips.flatMap(({ block, ...rest }) => {
        const described = view.blocks[block];
        return described === undefined ? [] : [' ', chip({ ...described, ...rest })];
      }),
    );
  }
}
