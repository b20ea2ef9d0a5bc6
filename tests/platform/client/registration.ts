/** The tool says it is done, and the administrator goes back to the list of tools. */
import { one } from './page.ts';

const frame = one('#registration-frame') as HTMLIFrameElement;
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const { data } = event;
  if (event.source !== frame.contentWindow || typeof data !== 'object' || data === null) return;
  if (!('subject' in data) || data.subject !== 'org.imsglobal.lti.close') return;
  window.location.assign(frame.dataset['done'] ?? '/');
});
