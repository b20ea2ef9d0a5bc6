import type { Layer } from '@blocmap/shared/protocol';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { paths } from '../../api/index.ts';
import { formatTime, useLocale, useTexts } from '../../i18n/index.ts';
import { Loaded } from '../../ui/index.ts';
import { Classes } from './classes.tsx';
import { Coefficients } from './coefficients.tsx';
import { Competences } from './competences.tsx';
import { Disclosure } from './disclosure.tsx';
import { History } from './history.tsx';
import type { LayerState, LayerSync } from './layer-sync.ts';
import { Notes } from './notes.tsx';
import { PasteCodes } from './paste-codes.tsx';
import { establishmentTexts } from './texts.ts';
import { useLayer } from './use-layer.ts';

/** What the establishment lays over a certification, on the certification's page. */
export function EstablishmentSection({ code }: { code: string }): VNode {
  const texts = useTexts(establishmentTexts);
  return (
    <section class="layer" data-testid="establishment">
      <h2>{texts.title}</h2>
      <Loaded<Layer> path={paths.layer(code)}>
        {(layer) => <LayerBody key={code} answer={layer} />}
      </Loaded>
    </section>
  );
}

function LayerBody({ answer }: { answer: Layer }): VNode {
  const texts = useTexts(establishmentTexts);
  const { sync, state } = useLayer(answer);
  const { layer } = state;
  const [historyOpen, setHistoryOpen] = useState(false);
  const known = layer.blocks.filter(({ weight }) => weight.origin !== null).length;
  return (
    <>
      <p>{layer.may.change ? texts.intro : texts.introReadOnly}</p>
      <StatusLine sync={sync} state={state} />
      {state.notice === null ? null : (
        <div class="banner banner-warning" role="alert" data-testid="layer-notice">
          <p>{state.notice.kind === 'unreachable' ? texts.unreachable : state.notice.message}</p>
          <button type="button" class="button" onClick={() => sync.dismissNotice()}>
            {texts.dismiss}
          </button>
        </div>
      )}
      <Notes layer={layer} sync={sync} />
      <Disclosure title={texts.coefficients} note={texts.known(known, layer.blocks.length)} open>
        <Coefficients layer={layer} sync={sync} />
      </Disclosure>
      <Disclosure title={texts.competences} note={texts.competencesNote}>
        {layer.may.change ? <PasteCodes layer={layer} sync={sync} /> : null}
        <Competences layer={layer} sync={sync} />
      </Disclosure>
      <Disclosure title={texts.classes} note={texts.classCount(layer.classes.length)}>
        <Classes layer={layer} sync={sync} />
      </Disclosure>
      <Disclosure title={texts.history} onOpen={setHistoryOpen}>
        {historyOpen ? <History layer={layer} sync={sync} /> : null}
      </Disclosure>
    </>
  );
}

function StatusLine({ sync, state }: { sync: LayerSync; state: LayerState }): VNode | null {
  const texts = useTexts(establishmentTexts);
  const locale = useLocale();
  const { may } = state.layer;
  if (!may.change && !may.changeClasses) return null;
  const words = state.saving
    ? texts.saving
    : state.savedAt === null
      ? ''
      : texts.saved(formatTime(locale, state.savedAt));
  return (
    <div class="toolbar">
      <span class="save-status" role="status" data-testid="layer-status">
        {words}
      </span>
      <span class="spacer" />
      <button
        type="button"
        class="button small"
        disabled={!state.canUndo}
        onClick={() => void sync.undo()}
      >
        {texts.undo}
      </button>
    </div>
  );
}
