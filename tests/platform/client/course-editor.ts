/**
 * What Moodle's course editor does to the page, and no more: an activity shown or hidden is a new node,
 * a moved one is the same node, a renamed one changes inside `.inplaceeditable`, a copy is a
 * placeholder first.
 */
import { duplicate, remove, toggleActivity, toggleSection } from './activities.ts';
import { addLink, listenToChooser, openChooser } from './chooser.ts';
import { move } from './move.ts';
import { announced } from './page.ts';
import { rename } from './rename.ts';
import { parse, post } from './server.ts';

async function complete(button: HTMLElement): Promise<void> {
  const { toggletype, cmid = '' } = button.dataset;
  const done = toggletype === 'manual:mark-done' ? '1' : '0';
  const response = await post('/course/completion.php', { id: cmid, done });
  const fresh = parse(await response.text());
  button.replaceWith(fresh);
  fresh.focus();
}

const ACTIONS: Readonly<Record<string, (button: HTMLElement, id: string) => Promise<void>>> = {
  cmHide: (_button, id) => toggleActivity('cmHide', id),
  cmShow: (_button, id) => toggleActivity('cmShow', id),
  cmMoveUp: (_button, id) => move(id, false),
  cmMoveDown: (_button, id) => move(id, true),
  cmDuplicate: (_button, id) => duplicate(id),
  cmDelete: (_button, id) => remove(id),
  sectionHide: (_button, id) => toggleSection('sectionHide', id),
  sectionShow: (_button, id) => toggleSection('sectionShow', id),
  'toggle-manual-completion': (button) => complete(button),
  'add-link': (button) => addLink(button.dataset['tool'] ?? ''),
};

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLElement>('[data-inplaceeditablelink]');
  if (link) {
    event.preventDefault();
    rename(link);
    return;
  }
  const button = event.target.closest<HTMLElement>('[data-action]');
  const action = button?.dataset['action'] ?? '';
  if (button && action === 'open-chooser') openChooser(button);
  const work = ACTIONS[action];
  if (button && work) void announced(() => work(button, button.dataset['id'] ?? ''));
});
// The pen is a link with a button's role, as on Moodle: the space bar has to work on it too.
document.addEventListener('keydown', (event) => {
  if (event.key !== ' ' || !(event.target instanceof HTMLElement)) return;
  if (!event.target.matches('[data-inplaceeditablelink]')) return;
  event.preventDefault();
  rename(event.target);
});
listenToChooser();
