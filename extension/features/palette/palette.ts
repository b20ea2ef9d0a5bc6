import type { Nature } from '@blocmap/shared/coverage';
import type { TagRequest } from '@blocmap/shared/protocol';
import type { ActivityDetails, BlockDetails } from '../../course/details.ts';
import type { Problem } from '../../problem/problem.ts';
import { problemTexts } from '../../problem/texts.ts';
import { element } from '../../ui/element.ts';
import type { Layer } from '../../ui/layer.ts';
import { GLYPH } from '../../ui/nature.ts';
import type { Language } from '../../ui/texts.ts';
import { Draft } from './draft.ts';
import { natureOfKey, NatureChoice } from './nature-choice.ts';
import { OptionList } from './option-list.ts';
import { choicesOf, search, type Choice } from './search.ts';
import { paletteTexts } from './texts.ts';

interface PaletteNeeds {
  readonly layer: Layer;
  readonly language: Language;
  readonly activity: ActivityDetails;
  readonly blocks: readonly BlockDetails[];
  /** Null where it was saved; else why not. */
  readonly save: (changes: TagRequest['changes']) => Promise<Problem | null>;
  /** The activity as it is now, after somebody else was first. */
  readonly reload: () => Promise<ActivityDetails | null>;
}

/**
 * The palette at an activity's chips: a search field that keeps the focus, a list that it points
 * into, three natures. Nothing is saved before Enter or the button.
 *
 * Letters are for the search. Once an arrow key has taken hold of a choice, T, F, C and space are
 * for that choice; with Alt they always are.
 */
export class Palette {
  readonly #texts;
  readonly #draft: Draft;
  readonly #choices: readonly Choice[];
  readonly #field: HTMLInputElement;
  readonly #list: OptionList;
  readonly #nature: NatureChoice;
  readonly #current = element('ul', { class: 'current', 'data-blocmap-current': true });
  readonly #fault = element('p', { class: 'wrong', role: 'alert' });
  readonly #count = element('span', { class: 'said', role: 'status' });
  readonly #saveButton: HTMLButtonElement;
  /** An arrow key has taken hold of a choice. */
  #holding = false;
  #saving = false;

  constructor(private readonly needs: PaletteNeeds) {
    const { activity, blocks, language, layer } = needs;
    const texts = (this.#texts = paletteTexts[language]);
    this.#draft = new Draft(activity.key, activity.tags);
    this.#choices = choicesOf(blocks);
    this.#list = new OptionList(this.#draft, texts, (choice) => this.#pick(choice));
    this.#nature = new NatureChoice(texts.nature, texts.natures, (nature) => this.#apply(nature));
    this.#nature.nature = activity.tags[0]?.nature ?? 'taught';
    this.#field = element('input', {
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
    this.#saveButton = element(
      'button',
      { type: 'button', class: 'primary', 'data-blocmap-save': true },
      texts.save,
    );
    const leave = element('button', { type: 'button', 'aria-label': texts.leave }, '✕');
    layer.root.dataset['blocmapPalette'] = activity.key;
    layer.root.append(
      element('div', { class: 'head' }, element('h2', {}, texts.title(activity.title)), leave),
      this.#current,
      this.#field,
      this.#count,
      this.#list.root,
      this.#nature.root,
      this.#fault,
      element(
        'div',
        { class: 'foot' },
        this.#saveButton,
        element('span', { class: 'quiet' }, texts.hint),
      ),
    );
    this.#field.addEventListener('input', () => this.#search());
    this.#saveButton.addEventListener('click', () => void this.#save());
    leave.addEventListener('click', () => layer.close());
    layer.root.addEventListener('keydown', (event) => this.#onKey(event));
    this.#search();
    this.#drawCurrent();
    this.#field.focus();
  }

  /** True where leaving would lose something. */
  get isChanged(): boolean {
    return this.#draft.changes().length > 0;
  }

  #search(): void {
    const query = this.#field.value.trim();
    const found = search(this.#choices, query);
    this.#holding = false;
    // The first result is in hand at once, so that Enter takes it; with no query nothing is.
    this.#list.show(query === '' ? this.#tiedFirst(found) : found, query === '' ? -1 : 0);
    this.#count.textContent = query === '' ? '' : this.#texts.found(found.length);
    this.#point();
  }

  /** Without a query, what the activity is tied to comes first: it is what people come to change. */
  #tiedFirst(choices: readonly Choice[]): Choice[] {
    const isTied = ({ target }: Choice): boolean => this.#draft.natureOf(target) !== null;
    return [...choices.filter(isTied), ...choices.filter((choice) => !isTied(choice))];
  }

  #onKey(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey } = event;
    const inField = event.composedPath()[0] === this.#field;
    const isCommand = altKey || !inField || this.#holding;
    if (ctrlKey || metaKey || event.isComposing) return;
    if (inField && (key === 'ArrowDown' || key === 'ArrowUp')) {
      this.#list.move(key === 'ArrowDown' ? 1 : -1);
      this.#holding = true;
      this.#point();
    } else if (key === 'Enter' && event.composedPath()[0] instanceof HTMLInputElement) {
      void this.#save(inField);
    } else if (isCommand && natureOfKey(event) !== null) {
      const nature = natureOfKey(event)!;
      this.#nature.nature = nature;
      this.#apply(nature);
    } else if (inField && this.#holding && key === ' ') {
      this.#pick(this.#list.active);
    } else if (key === 'Tab') {
      if (!this.#keepFocus(event.shiftKey)) return;
    } else {
      return;
    }
    event.preventDefault();
  }

  /** Ticks a choice with the nature in hand, or takes its tick away. */
  #pick(choice: Choice | null): void {
    if (choice === null) return;
    this.#draft.toggle(choice.target, this.#nature.nature);
    this.#holding = true;
    this.#redraw();
  }

  /** A nature is for the choice in hand, and for those that follow. */
  #apply(nature: Nature): void {
    const choice = this.#list.active;
    if (choice !== null && (this.#holding || this.#draft.natureOf(choice.target) !== null)) {
      this.#draft.set(choice.target, nature);
    }
    this.#redraw();
  }

  #redraw(): void {
    this.#list.redraw();
    this.#drawCurrent();
    this.#point();
  }

  #point(): void {
    this.#field.setAttribute('aria-activedescendant', this.#list.activeId);
    this.#list.root.classList.toggle('holding', this.#holding);
  }

  #drawCurrent(): void {
    const texts = this.#texts;
    const targets = this.#draft.targets();
    this.#current.replaceChildren(
      element('li', { class: 'quiet' }, targets.length > 0 ? `${texts.current} ` : texts.none),
      ...targets.map((target) => this.#tie(target)),
    );
  }

  #tie(target: string): HTMLElement {
    const choice = this.#choices.find((candidate) => candidate.target === target);
    const nature = this.#draft.natureOf(target);
    const short = choice?.short ?? target;
    const button = element(
      'button',
      { type: 'button', 'aria-label': this.#texts.remove(short), 'data-blocmap-untie': short },
      '✕',
    );
    button.addEventListener('click', () => {
      this.#draft.set(target, null);
      this.#redraw();
      this.#field.focus();
    });
    return element(
      'li',
      {},
      element(
        'span',
        {
          class: 'blocmap-hue blocmap-chip',
          'data-family': choice?.family ?? 'professional',
          title: choice?.text ?? null,
        },
        `${short}${nature === null ? '' : ` ${GLYPH[nature]}`}`,
      ),
      !this.#draft.isLocked(target) && button,
    );
  }

  /** @param takeActive also tie the choice in hand, as Enter in the field does */
  async #save(takeActive = false): Promise<void> {
    if (this.#saving) return;
    const choice = this.#list.active;
    if (takeActive && choice !== null && this.#draft.natureOf(choice.target) === null) {
      // Somebody who has just unticked it does not want it back.
      const isUnticked = this.#draft.changes().some(({ target }) => target === choice.target);
      if (!isUnticked) this.#draft.set(choice.target, this.#nature.nature);
    }
    const changes = this.#draft.changes();
    if (changes.length === 0) return this.needs.layer.close();
    this.#say(true, '');
    const problem = await this.needs.save(changes);
    if (!this.needs.layer.isOpen) return;
    if (problem === null) return this.needs.layer.close();
    this.#say(false, problemTexts[this.needs.language][problem.code]);
    if (problem.code !== 'conflict') return;
    const now = await this.needs.reload();
    if (now !== null) this.#draft.rebase(now.tags);
    this.#redraw();
  }

  #say(saving: boolean, fault: string): void {
    this.#saving = saving;
    this.#saveButton.textContent = saving ? this.#texts.saving : this.#texts.save;
    this.#saveButton.setAttribute('aria-disabled', String(saving));
    this.#fault.textContent = fault;
  }

  /** Tab goes round inside the palette. True where it had to be turned. */
  #keepFocus(backwards: boolean): boolean {
    const { root } = this.needs.layer;
    const stops = [...root.querySelectorAll<HTMLElement>('button, input')];
    const [first, last] = [stops[0], stops.at(-1)];
    const focused = (root.getRootNode() as ShadowRoot).activeElement;
    if (focused !== (backwards ? first : last)) return false;
    (backwards ? last : first)?.focus();
    return true;
  }
}
