import { element } from '../../ui/element.ts';
import type { Draft } from './draft.ts';
import { OptionList } from './option-list.ts';
import { search, type Choice } from './search.ts';
import type { PaletteTexts } from './texts.ts';

/** The search field, which keeps the focus, and the list that it points into. @see ARIA combobox */
export class Chooser {
  readonly field: HTMLInputElement;
  readonly #count = element('span', { class: 'said', role: 'status' });
  readonly #list: OptionList;
  #isHeld = false;

  constructor(
    private readonly draft: Draft,
    private readonly choices: readonly Choice[],
    private readonly texts: PaletteTexts,
    onPick: (choice: Choice) => void,
  ) {
    this.field = element('input', {
      class: 'search',
      type: 'text',
      role: 'combobox',
      'aria-label': texts.search,
      'aria-autocomplete': 'list',
      'aria-expanded': 'true',
      'aria-controls': 'blocmap-options',
      placeholder: texts.placeholder,
      autocomplete: 'off',
      spellcheck: 'false',
      'data-blocmap-search': true,
    });
    this.#list = new OptionList(draft, texts, onPick);
    this.field.addEventListener('input', () => this.#search());
    this.#search();
  }

  /** In the order in which they are shown. */
  get parts(): HTMLElement[] {
    return [this.field, this.#count, this.#list.root];
  }

  /** The choice in hand. */
  get active(): Choice | null {
    return this.#list.active;
  }

  /** True once somebody has taken hold of a choice, until they type again. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  move(step: 1 | -1): void {
    this.#list.move(step);
    this.hold();
  }

  hold(): void {
    this.#isHeld = true;
    this.#point();
  }

  redraw(): void {
    this.#list.redraw();
    this.#point();
  }

  #search(): void {
    const query = this.field.value.trim();
    const found = search(this.choices, query);
    this.#isHeld = false;
    // The first result is in hand at once, so that Enter takes it; with no query nothing is.
    this.#list.show(query === '' ? this.#tiedFirst(found) : found, query === '' ? -1 : 0);
    this.#count.textContent = query === '' ? '' : this.texts.found(found.length);
    this.#point();
  }

  /** Without a query, what the activity is tied to comes first: it is what people come to change. */
  #tiedFirst(choices: readonly Choice[]): Choice[] {
    const isTied = ({ target }: Choice): boolean => this.draft.natureOf(target) !== null;
    return [...choices.filter(isTied), ...choices.filter((choice) => !isTied(choice))];
  }

  #point(): void {
    this.field.setAttribute('aria-activedescendant', this.#list.activeId);
    this.#list.root.classList.toggle('holding', this.#isHeld);
  }
}
