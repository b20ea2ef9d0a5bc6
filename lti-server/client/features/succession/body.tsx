import type { CertificationOutline, Succession } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { followingTexts, statusWords } from '../../following/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { CarrySection } from './carry-section.tsx';
import { ImpactSection } from './impact-section.tsx';
import { MappingSection } from './mapping-section.tsx';
import { successionTexts } from './texts.ts';
import { useActions } from './use-actions.ts';

/** The correspondence, what it touches, and carrying over: in the order of the work. */
export function SuccessionBody({ succession }: { succession: Succession }): VNode {
  const texts = useTexts(successionTexts);
  const actions = useActions(succession);
  return (
    <>
      <div class="succession-sides">
        <Side outline={succession.from} />
        <span class="succession-arrow" aria-hidden="true">
          →
        </span>
        <Side outline={succession.to} />
      </div>
      {succession.renewed ? <p class="banner banner-warning">{texts.renewed}</p> : null}
      <MappingSection succession={succession} actions={actions} />
      <ImpactSection succession={succession} />
      <CarrySection succession={succession} actions={actions} />
    </>
  );
}

function Side({ outline }: { outline: CertificationOutline }): VNode {
  const words = useTexts(followingTexts);
  return (
    <p>
      <strong class="code">{outline.code}</strong> {outline.title}
      <span class="quiet"> · {statusWords(words, outline.status)}</span>
    </p>
  );
}
