import type { VNode } from 'preact';
import { useTexts } from '../../../i18n/index.ts';
import { importTexts } from '../texts.ts';
import { Drafts } from './drafts.tsx';
import { DropZone } from './drop-zone.tsx';
import { Paste } from './paste.tsx';
import { PickFiches } from './pick-fiches.tsx';
import { StartProblem } from './problem.tsx';
import { Progress } from './progress.tsx';
import { useReading } from './use-reading.ts';

/** Everything that a draft can begin with. */
export function Start(): VNode {
  const texts = useTexts(importTexts);
  const reading = useReading();
  const { state } = reading;
  switch (state.step) {
    case 'reading':
    case 'sending':
      return <Progress state={state} onCancel={reading.cancel} />;
    case 'picking':
      return <PickFiches content={state.content} onPick={reading.pick} onCancel={reading.cancel} />;
    case 'idle':
      return (
        <>
          <p>{texts.intro}</p>
          {state.problem === null ? null : (
            <StartProblem problem={state.problem} onCode={reading.retryWithCode} />
          )}
          <DropZone onFiles={reading.take} />
          <Paste onText={reading.paste} />
          <Drafts />
        </>
      );
  }
}
