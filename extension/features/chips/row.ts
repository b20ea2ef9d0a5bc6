import { chipsOf } from '../../course/chip-code.ts';
import type { CourseView } from '../../course/view.ts';
import { chip } from '../../ui/chip.ts';
import { element } from '../../ui/element.ts';
import { natureTexts, type Language } from '../../ui/texts.ts';
import { chipTexts } from './texts.ts';

/**
 * The chips of one activity: one button, whose name says them in words. It stays the same element
 * when its chips change, so that focus stays where it is.
 */
export class ChipRow {
  readonly root: HTMLElement;
  readonly button: HTMLButtonElement;
  #shown = '';

  constructor(cmid: string, language: Language, onOpen: () => void) {
    this.button = element('button', {
      type: 'button',
      class: 'blocmap-button',
      'aria-haspopup': 'dialog',
    });
    this.button.addEventListener('click', (event) => {
      event.stopPropagation();
      onOpen();
    });
    this.root = element(
      'div',
      {
        class: 'blocmap-chips',
        'data-blocmap': 'chips',
        'data-blocmap-activity': cmid,
        lang: language,
      },
      this.button,
    );
  }

  /** @returns false where there is nothing to show: no chips, and nobody who could add one. */
  draw(cmid: string, title: string, view: CourseView, language: Language): boolean {
    const texts = chipTexts[language];
    const chips = chipsOf(view, cmid);
    if (chips.length === 0 && !view.mayTag) return false;
    const shown = `${view.mayTag} ${view.chips[cmid]?.join()} ${title}`;
    if (shown === this.#shown) return true;
    this.#shown = shown;
    this.root.dataset['blocmapState'] = chips.length > 0 ? 'tagged' : 'untagged';
    if (chips.length === 0) {
      const word = element('span', { class: 'blocmap-add-word' }, texts.untaggedWord);
      this.button.replaceChildren(element('span', { class: 'blocmap-add' }, '+', word));
      this.button.ariaLabel = texts.untagged(title);
      return true;
    }
    const words: string[] = [];
    const drawn: HTMLElement[] = [];
    for (const { block, nature, proposed, locked } of chips) {
      const described = view.blocks[block];
      if (described === undefined) continue;
      drawn.push(chip({ ...described, nature, proposed, locked }));
      words.push(
        [
          `${described.short} ${natureTexts[language][nature]}`,
          proposed && texts.proposed,
          locked && texts.locked,
        ]
          .filter(Boolean)
          .join(' '),
      );
    }
    this.button.replaceChildren(...drawn);
    this.button.ariaLabel = texts.tagged(title, words.join(', '), view.mayTag);
    return true;
  }
}
