import type { VNode } from 'preact';
import { paths, useApi } from '../../api/index.ts';
import { useTexts } from '../../i18n/index.ts';
import { PageHead } from '../../ui/index.ts';
import { ConnectionsList } from './connections.tsx';
import { ShortCode } from './short-code.tsx';
import { pairingTexts } from './texts.ts';
import { usePairing } from './use-pairing.ts';

/** « Connecter l'extension »: this launch is its login. */
export function PairingView(): VNode {
  const texts = useTexts(pairingTexts);
  const { cache } = useApi();
  const { state, available, start } = usePairing(() => void cache.load(paths.connections));
  const busy = state.step === 'asking' || state.step === 'finishing';
  const said = {
    idle: available ? texts.available : '',
    asking: '',
    finishing: '',
    done: texts.done,
    absent: texts.absent,
    failed: state.step === 'failed' ? texts.failed(state.reason ?? texts.noReason) : '',
  }[state.step];
  return (
    <div class="view view-extension" data-testid="view-extension">
      <PageHead title={texts.title} />
      <p>{texts.intro}</p>
      <p>
        <button
          type="button"
          class="button primary"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) start();
          }}
        >
          {busy ? texts.connecting : texts.connect}
        </button>
      </p>
      <p class={`pairing-state ${state.step}`} aria-live="polite" data-testid="pairing-state">
        {said}
      </p>
      <ShortCode />
      <ConnectionsList />
    </div>
  );
}
