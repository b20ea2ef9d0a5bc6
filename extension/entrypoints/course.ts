import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Overlay } from '../features/overlay/overlay.ts';
import { takeOver } from '../features/overlay/take-over.ts';
import { openMoodlePage } from '../moodle/moodle-page.ts';

/**
 * On the configured Moodle only: registered at runtime, by no manifest. WXT's own frame around a
 * content script would cost every course page more than the page's identity and its first request.
 */
export default defineUnlistedScript(() => {
  const page = openMoodlePage();
  if (page !== null) void new Overlay(page, takeOver(document)).open();
});
