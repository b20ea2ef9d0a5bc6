import { chip } from '../../ui/chip.ts';
import { element } from '../../ui/element.ts';
import type { Draft } from './draft.ts';
import type { Choice } from './search.ts';

interface TieWords {
  readonly current: string;
  readonly none: string;
  remove(target: string): string;
}

/** What the activity is tied to as things stand, each with a cross that takes it away. */
export class TieList {
  readonly root = element('ul', { class: 'current', 'data-blocmap-current': true });
  readonly #choices: ReadonlyMap<string, Choice>;

  constructor(
    private readonly draft: Draft,
    choices: readonly Choice[],
    private readonly words: TieWords,
    private readonly onUntied: () => void,
  ) {
    this.#choices = new Map(choices.map((choice) => [choice.target, choice]));
    this.redraw();
  }

  redraw(): void {
    const { current, none } = this.words;
    const targets = this.draft.targets();
    this.root.replaceChildren(
      element('li', { class: 'quiet' }, targets.length > 0 ? `${current} ` : none),
      ...targets.map((target) => this.#tie(target)),
    );
  }

  #tie(target: string): HTMLElement {
    // Without a choice where the certification no longer has what a tag was made for.
    const { short, text, family } = this.#choices.get(target) ?? {
      short: target,
      text: '',
      family: 'professional' as const,
    };
    const drawn = chip({ short, title: text, family, nature: this.draft.natureOf(target) });
    return element('li', {}, drawn, !this.draft.isLocked(target) && this.#cross(target, short));
  }

  #cross(target: string, short: string): HTMLElement {
    const label = this.words.remove(short);
    const cross = element(
      'button',
      { type: 'button', 'aria-label': label, 'data-blocmap-untie': short },
      '✕',
    );
    cross.addEventListener('click', () => {
      this.draft.set(target, null);
      this.onUntied();
    });
    return cross;
  }
}
