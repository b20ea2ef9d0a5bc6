import { shortCode } from '@blocmap/shared/certification';
import type { CertificationOutline } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { targetText } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import type { Gaps } from './gaps.ts';
import { coverageTexts } from './texts.ts';

interface GapListProps {
  readonly gaps: Gaps;
  readonly outline: CertificationOutline;
  readonly hrefOf: (target: string) => string;
}

/** What is missing, as sentences; each opens to the blocks or competences that it counts. */
export function GapList({ gaps, outline, hrefOf }: GapListProps): VNode {
  const texts = useTexts(coverageTexts);
  const sentences = [
    { words: texts.blocksNotServed(gaps.blocksNotServed.length), targets: gaps.blocksNotServed },
    {
      words: texts.competencesNotServed(gaps.competencesNotServed.length),
      targets: gaps.competencesNotServed,
    },
    { words: texts.neverAssessed(gaps.neverAssessed.length), targets: gaps.neverAssessed },
  ].filter(({ targets }) => targets.length > 0);
  return (
    <section class="gaps" aria-labelledby="gaps-title" data-testid="gaps">
      <h2 id="gaps-title">{texts.gaps}</h2>
      {sentences.length === 0 ? <p>{texts.noGaps}</p> : null}
      {sentences.map(({ words, targets }) => (
        <details key={words}>
          <summary>{words}</summary>
          <ul class="gap-links">
            {targets.map((target) => (
              <li key={target}>
                <a href={hrefOf(target)}>
                  <span class="code">{shortCode(target)}</span> {targetText(outline, target)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
