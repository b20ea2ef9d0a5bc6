import { shortCode } from '@blocmap/shared/certification';
import type { CertificationOutline, DepartmentOverview } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { targetText } from '../../course/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { departmentTexts } from './texts.ts';

interface DepartmentGapsProps {
  readonly gaps: DepartmentOverview['gaps'];
  readonly outline: CertificationOutline;
  readonly onShow: (target: string) => void;
}

/** What is missing, as sentences that open to what they count. */
export function DepartmentGaps({ gaps, outline, onShow }: DepartmentGapsProps): VNode {
  const texts = useTexts(departmentTexts);
  const sentences = [
    { say: texts.blocksNotServed, targets: gaps.blocksNotServed },
    { say: texts.neverAssessed, targets: gaps.competencesNeverAssessed },
    { say: texts.competencesNotServed, targets: gaps.competencesNotServed },
  ].filter(({ targets }) => targets.length > 0);
  return (
    <section class="gaps" aria-labelledby="gaps-title" data-testid="gaps">
      <h2 id="gaps-title">{texts.gaps}</h2>
      {sentences.length === 0 ? <p>{texts.noGaps}</p> : null}
      {sentences.map(({ say, targets }) => (
        <details key={say(0)}>
          <summary>{say(targets.length)}</summary>
          <ul class="gap-links">
            {targets.map((target) => (
              <li key={target}>
                <button type="button" class="link" onClick={() => onShow(target)}>
                  <span class="code">{shortCode(target)}</span> {targetText(outline, target)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
