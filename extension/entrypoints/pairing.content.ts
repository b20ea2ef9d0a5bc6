import { defineContentScript } from 'wxt/utils/define-content-script';
import { relayPairing } from '../features/pairing/relay.ts';
import { send } from '../messaging/send.ts';
import { languageOf } from '../ui/language.ts';

/** On the configured tool's own origin only, in every frame; registered at runtime. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    relayPairing(send, languageOf(document.documentElement, navigator.languages), signal);
  },
});
