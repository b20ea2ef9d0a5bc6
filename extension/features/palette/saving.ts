import type { TagRequest } from '@blocmap/shared/protocol';
import type { ActivityDetails } from '../../course/details.ts';
import type { Problem } from '../../problem/problem.ts';
import { problemTexts } from '../../problem/texts.ts';
import { element } from '../../ui/element.ts';
import type { Layer } from '../../ui/layer.ts';
import type { Language } from '../../ui/texts.ts';
import type { Draft } from './draft.ts';
import { paletteTexts } from './texts.ts';

/** How a draft gets to the tool. */
export interface Keeper {
  /** Null where it was saved; else why not. */
  readonly save: (changes: TagRequest['changes']) => Promise<Problem | null>;
  /** The activity as it is now, after somebody else was first. */
  readonly reload: () => Promise<ActivityDetails | null>;
}

interface SavingNeeds extends Keeper {
  readonly layer: Layer;
  readonly language: Language;
  readonly draft: Draft;
  /** The draft stands on what somebody else has saved. */
  readonly onRebased: () => void;
}

/** Saves the draft and closes the palette; where that fails, says why and loses nothing. */
export class Saving {
  readonly button = element('button', {
    type: 'button',
    class: 'primary',
    'data-blocmap-save': true,
  });
  readonly fault = element('p', { class: 'wrong', role: 'alert' });
  #isRunning = false;

  constructor(private readonly needs: SavingNeeds) {
    this.#say(false, '');
    this.button.addEventListener('click', () => void this.save());
  }

  /** Nothing more may be decided meanwhile. */
  get isRunning(): boolean {
    return this.#isRunning;
  }

  async save(): Promise<void> {
    if (this.#isRunning) return;
    const { draft, layer, language, save, reload, onRebased } = this.needs;
    const changes = draft.changes();
    if (changes.length === 0) return layer.close();
    this.#say(true, '');
    const problem = await save(changes);
    if (!layer.isOpen) return;
    if (problem === null) return layer.close();
    this.#say(false, problemTexts[language][problem.code]);
    if (problem.code !== 'conflict') return;
    const now = await reload();
    if (now !== null) draft.rebase(now.tags);
    onRebased();
  }

  #say(isRunning: boolean, fault: string): void {
    const texts = paletteTexts[this.needs.language];
    this.#isRunning = isRunning;
    this.button.textContent = isRunning ? texts.saving : texts.save;
    this.button.setAttribute('aria-disabled', String(isRunning));
    this.fault.textContent = fault;
  }
}
