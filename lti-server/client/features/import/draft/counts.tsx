import type { ImportPreview, VersionComparison } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { draftTexts } from './texts.ts';

const KINDS = ['new', 'changed', 'removed', 'moved', 'unchanged'] as const;
const THINGS = ['blocks', 'competences', 'evaluation', 'metadata'] as const;

/** What saving would change, in numbers. */
export function Counts({ preview }: { preview: ImportPreview }): VNode {
  const texts = useTexts(draftTexts);
  const { summary, comparison } = preview;
  return (
    <section aria-labelledby="counts-title" class="gaps counts" data-testid="import-counts">
      <h2 id="counts-title">{texts.summary}</h2>
      {summary.state === 'new' ? <p>{texts.summaryNew}</p> : null}
      {summary.state === 'same' ? <p>{texts.summarySame}</p> : null}
      {summary.state === 'changed' && !summary.becomesCurrent ? <p>{texts.waits}</p> : null}
      <ul>
        {THINGS.map((thing) => (
          <li key={thing}>
            {texts.counts(
              texts[thing],
              said(comparison.counts[thing], texts, thing === 'blocks') || texts.nothing,
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type CountTexts = Readonly<
  Record<`count-${(typeof KINDS)[number]}`, (count: number, masculine: boolean) => string>
>;

/** @param masculine what is counted is a masculine word in French */
function said(
  counts: VersionComparison['counts']['blocks'],
  texts: CountTexts,
  masculine: boolean,
): string {
  return KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => texts[`count-${kind}`](counts[kind], masculine))
    .join(', ');
}
