import type { Nature } from '@blocmap/shared/coverage';
import { element } from '../../ui/element.ts';
import { GLYPH, NATURES } from '../../ui/nature.ts';

/** Three ways to serve a competence, one of which is in hand. */
export class NatureChoice {
  readonly root: HTMLFieldSetElement;
  readonly #inputs: Record<Nature, HTMLInputElement>;

  constructor(legend: string, words: Record<Nature, string>, onChange: (nature: Nature) => void) {
    const input = (nature: Nature): HTMLInputElement =>
      element('input', { type: 'radio', name: 'blocmap-nature', value: nature });
    this.#inputs = {
      taught: input('taught'),
      formative: input('formative'),
      certificative: input('certificative'),
    };
    this.root = element(
      'fieldset',
      {},
      element('legend', { class: 'said' }, legend),
      ...NATURES.map((nature) =>
        element(
          'label',
          { 'data-blocmap-nature': nature },
          this.#inputs[nature],
          `${GLYPH[nature]} ${words[nature]} `,
          element('kbd', { 'aria-hidden': 'true' }, nature.charAt(0).toUpperCase()),
        ),
      ),
    );
    this.root.addEventListener('change', () => onChange(this.nature));
  }

  get nature(): Nature {
    return NATURES.find((nature) => this.#inputs[nature].checked) ?? 'taught';
  }

  set nature(nature: Nature) {
    this.#inputs[nature].checked = true;
  }
}
