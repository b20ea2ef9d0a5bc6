import type { Nature } from '@blocmap/shared/coverage';
import type { ActivityDetails, BlockDetails } from '../../course/details.ts';
import { chip } from '../../ui/chip.ts';
import { element } from '../../ui/element.ts';
import type { Layer } from '../../ui/layer.ts';
import { NATURES } from '../../ui/nature.ts';
import type { Language } from '../../ui/texts.ts';
import { readingTexts } from './texts.ts';

/** What an activity is for, in sentences: for learners, and for whoever may only read. */
export function fillReadingCard(
  layer: Layer,
  activity: ActivityDetails,
  blocks: readonly BlockDetails[],
  language: Language,
): void {
  const texts = readingTexts[language];
  const close = element('button', { type: 'button', 'aria-label': texts.close }, '✕');
  close.addEventListener('click', () => layer.close());
  const served = blocks.flatMap((block) => sentence(block, activity, language) ?? []);
  const counts = activity.tags.some(({ nature }) => nature === 'certificative');
  layer.root.dataset['blocmapReading'] = activity.key;
  layer.root.append(
    element('div', { class: 'head' }, element('h2', {}, activity.title), close),
    served.length > 0 ? element('ul', {}, ...served) : element('p', {}, texts.none),
  );
  if (counts) layer.root.append(element('p', { class: 'quiet' }, texts.threshold));
  close.focus();
}

function sentence(
  block: BlockDetails,
  activity: ActivityDetails,
  language: Language,
): HTMLElement | null {
  const texts = readingTexts[language];
  const isWhole = activity.tags.some(({ target }) => target === block.code);
  const competences = block.competences.filter(({ id }) =>
    activity.tags.some(({ target }) => target === id),
  );
  const targets = new Set([...competences.map(({ id }) => id), ...(isWhole ? [block.code] : [])]);
  const nature = strongest(activity, targets);
  if (nature === null) return null;
  return element(
    'li',
    { class: 'block' },
    element(
      'p',
      {},
      `${texts.lead[nature]} `,
      chip({ ...block, nature }),
      ' ',
      element('strong', {}, block.title),
    ),
    isWhole && element('p', {}, texts.wholeBlock),
    competences.length > 0 &&
      element(
        'ul',
        { class: 'competences' },
        ...competences.map(({ text }) => element('li', {}, text)),
      ),
    element('p', { class: 'quiet' }, texts.meaning[nature]),
  );
}

function strongest(activity: ActivityDetails, targets: ReadonlySet<string>): Nature | null {
  const natures = new Set(
    activity.tags.filter(({ target }) => targets.has(target)).map(({ nature }) => nature),
  );
  return NATURES.findLast((nature) => natures.has(nature)) ?? null;
}
