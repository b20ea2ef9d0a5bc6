import { element } from '../../ui/element.ts';
import { GLYPH } from '../../ui/nature.ts';
import type { Draft } from './draft.ts';
import type { Choice } from './search.ts';

interface OptionWords {
  readonly list: string;
  readonly wholeBlock: string;
  readonly locked: string;
  readonly nothing: string;
}

/** The list under the search field: which choices there are, ticked ones, and the one in hand. */
export class OptionList {
  readonly root: HTMLElement;
  #choices: readonly Choice[] = [];
  #active = -1;

  constructor(
    private readonly draft: Draft,
    private readonly words: OptionWords,
    onPick: (choice: Choice) => void,
  ) {
    this.root = element('div', {
      id: 'blocmap-options',
      role: 'listbox',
      'aria-multiselectable': 'true',
      'aria-label': words.list,
      // Reachable by script only: the search field keeps the focus and points into the list.
      tabindex: -1,
    });
    // Before the field would lose its focus.
    this.root.addEventListener('mousedown', (event) => event.preventDefault());
    this.root.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
      const index = Number(option?.dataset['index']);
      const choice = this.#choices[index];
      if (option === null || choice === undefined) return;
      this.#active = index;
      onPick(choice);
    });
  }

  get active(): Choice | null {
    return this.#choices[this.#active] ?? null;
  }

  /** The id that the search field points to; empty: none. */
  get activeId(): string {
    return this.active === null ? '' : optionId(this.#active);
  }

  /** @param active index of the choice in hand; -1: none */
  show(choices: readonly Choice[], active: number): void {
    this.#choices = choices;
    this.#active = active;
    this.redraw();
  }

  move(step: 1 | -1): void {
    if (this.#choices.length === 0) return;
    const from = this.#active === -1 && step === -1 ? 0 : this.#active;
    this.#active = (from + step + this.#choices.length) % this.#choices.length;
    this.#mark();
  }

  redraw(): void {
    const drawn = this.#choices.map((choice, index) => this.#option(choice, index));
    const empty = element('p', { class: 'quiet', style: 'padding: 4px 8px' }, this.words.nothing);
    this.root.replaceChildren(...(drawn.length > 0 ? drawn : [empty]));
    this.#mark();
  }

  #mark(): void {
    this.root.querySelector('.active')?.classList.remove('active');
    const option = this.root.children[this.#active];
    if (this.active === null || option === undefined) return;
    option.classList.add('active');
    option.scrollIntoView?.({ block: 'nearest' });
  }

  #option(choice: Choice, index: number): HTMLElement {
    const nature = this.draft.natureOf(choice.target);
    const isLocked = this.draft.isLocked(choice.target);
    return element(
      'div',
      {
        id: optionId(index),
        role: 'option',
        class: choice.wholeBlock ? 'whole' : 'competence',
        'aria-selected': String(nature !== null),
        'aria-disabled': isLocked ? 'true' : null,
        'data-index': index,
        'data-blocmap-target': choice.short,
        'data-nature': nature,
      },
      element('span', { 'aria-hidden': 'true' }, nature === null ? '' : GLYPH[nature]),
      element('span', { class: 'code' }, choice.short),
      element(
        'span',
        { class: 'text' },
        choice.text,
        choice.wholeBlock && ` (${this.words.wholeBlock})`,
        isLocked && ` (${this.words.locked})`,
      ),
    );
  }
}

function optionId(index: number): string {
  return `blocmap-option-${index}`;
}
