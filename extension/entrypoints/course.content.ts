import { defineContentScript } from 'wxt/utils/define-content-script';
import { Overlay } from '../features/overlay/overlay.ts';
import { openMoodlePage } from '../moodle/moodle-page.ts';

/**
 * On the configured Moodle only: registered at runtime, without `matches` here, because those would
 * become permissions that everybody is asked for.
 */
export default defineContentScript({
  registration: 'runtime',
  // Otherwise the page would be told by a message that an extension is here.
  noScriptStartedPostMessage: true,
  async main(context) {
    const page = openMoodlePage();
    if (page === null) return;
    const end = new AbortController();
    context.signal.addEventListener('abort', () => end.abort());
    await new Overlay(page, end).open();
  },
});
