import type { Nature } from '@blocmap/shared/coverage';
import type { ActivityDetails, BlockDetails } from '../../course/details.ts';
import { element } from '../../ui/element.ts';
import { turnFocus } from '../../ui/focus.ts';
import type { Layer } from '../../ui/layer.ts';
import type { Language } from '../../ui/texts.ts';
import { Chooser } from './chooser.ts';
import { Draft } from './draft.ts';
import { commandOf, type Command } from './keys.ts';
import { NatureChoice } from './nature-choice.ts';
import { Saving, type Keeper } from './saving.ts';
import { choicesOf, type Choice } from './search.ts';
import { paletteTexts } from './texts.ts';
import { TieList } from './tie-list.ts';

interface PaletteNeeds extends Keeper {
  readonly layer: Layer;
  readonly language: Language;
  readonly activity: ActivityDetails;
  readonly blocks: readonly BlockDetails[];
}

/**
 * The palette at an activity's chips: a search with its list, three natures, and what the activity
 * is tied to. Nothing is saved before Enter or the button.
 */
export class Palette {
  readonly #draft: Draft;
  readonly #ties: TieList;
  readonly #chooser: Chooser;
  readonly #nature: NatureChoice;
  readonly #saving: Saving;

  constructor(private readonly needs: PaletteNeeds) {
    const { activity, blocks, language, layer } = needs;
    const texts = paletteTexts[language];
    const choices = choicesOf(blocks);
    this.#draft = new Draft(activity.key, activity.tags);
    this.#ties = new TieList(this.#draft, choices, texts, () => {
      this.#redraw();
      this.#chooser.field.focus();
    });
    this.#chooser = new Chooser(this.#draft, choices, texts, (choice) => this.#tick(choice));
    this.#nature = new NatureChoice(texts.nature, texts.natures, (nature) => this.#apply(nature));
    this.#nature.nature = activity.tags[0]?.nature ?? 'taught';
    this.#saving = new Saving({ ...needs, draft: this.#draft, onRebased: () => this.#redraw() });
    const leave = element('button', { type: 'button', 'aria-label': texts.leave }, '✕');
    const hint = element('span', { class: 'quiet' }, texts.hint);
    layer.root.dataset['blocmapPalette'] = activity.key;
    layer.root.append(
      element('div', { class: 'head' }, element('h2', {}, texts.title(activity.title)), leave),
      this.#ties.root,
      ...this.#chooser.parts,
      this.#nature.root,
      this.#saving.fault,
      element('div', { class: 'foot' }, this.#saving.button, hint),
    );
    leave.addEventListener('click', () => layer.close());
    layer.root.addEventListener('keydown', (event) => {
      const command = commandOf(event, this.#chooser.field, this.#chooser.isHeld);
      if (command !== null && this.#obey(command)) event.preventDefault();
    });
    this.#chooser.field.focus();
  }

  /** True where leaving would lose something. */
  get isChanged(): boolean {
    return this.#draft.changes().length > 0;
  }

  /** @returns false where the key is left to the browser all the same */
  #obey(command: Command): boolean {
    switch (command.name) {
      case 'move':
        this.#chooser.move(command.step);
        return true;
      case 'tick':
        if (this.#chooser.active !== null) this.#tick(this.#chooser.active);
        return true;
      case 'nature':
        this.#nature.nature = command.nature;
        this.#apply(command.nature);
        return true;
      case 'save':
        if (command.withChoice && !this.#saving.isRunning) this.#takeChoice();
        void this.#saving.save();
        return true;
      case 'tab':
        return turnFocus(this.needs.layer.root, command.backwards);
    }
  }

  /** Ticks a choice with the nature in hand, or takes its tick away. */
  #tick({ target }: Choice): void {
    this.#draft.toggle(target, this.#nature.nature);
    this.#chooser.hold();
    this.#redraw();
  }

  /** A nature is for the choice in hand, and for those that follow. */
  #apply(nature: Nature): void {
    const { active, isHeld } = this.#chooser;
    if (active !== null && (isHeld || this.#draft.natureOf(active.target) !== null)) {
      this.#draft.set(active.target, nature);
    }
    this.#redraw();
  }

  /** Enter alone is enough to tie the choice in hand. */
  #takeChoice(): void {
    const choice = this.#chooser.active;
    if (choice === null || this.#draft.natureOf(choice.target) !== null) return;
    // Somebody who has just unticked it does not want it back.
    const isUnticked = this.#draft.changes().some(({ target }) => target === choice.target);
    if (!isUnticked) this.#draft.set(choice.target, this.#nature.nature);
  }

  #redraw(): void {
    this.#chooser.redraw();
    this.#ties.redraw();
  }
}
