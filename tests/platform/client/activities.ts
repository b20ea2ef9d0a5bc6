import { activity, focus, one, region } from './page.ts';
import { edit, fragment } from './server.ts';

/** Replaces the whole `li`: what someone put into it is lost, as on Moodle. */
async function reload(cmid: string): Promise<HTMLElement> {
  const fresh = await fragment(`cmid=${cmid}`);
  activity(cmid).replaceWith(fresh);
  return fresh;
}

/** What stands there while an activity just made is fetched. */
function placeholder(cmid: string): HTMLElement {
  const item = document.createElement('li');
  item.className = 'activity';
  item.id = `module-${cmid}`;
  item.dataset['for'] = 'cmitem';
  item.dataset['id'] = cmid;
  const pulse = document.createElement('div');
  pulse.className = 'bg-pulse-grey w-100';
  pulse.textContent = '\u00A0';
  item.append(pulse);
  return item;
}

export async function toggleActivity(action: string, cmid: string): Promise<void> {
  await edit(action, cmid);
  focus('[data-action="cmHide"], [data-action="cmShow"]', await reload(cmid));
}

export async function toggleSection(action: string, id: string): Promise<void> {
  await edit(action, id);
  const fresh = await fragment(`section=${id}`);
  one(`.course-section[data-id="${id}"]`, region()).replaceWith(fresh);
  focus('[data-action^="section"]', fresh);
}

export async function duplicate(cmid: string): Promise<void> {
  const copy = await edit('cmDuplicate', cmid);
  if (copy === null) return;
  activity(cmid).after(placeholder(copy));
  await reload(copy);
}

/** Adds at the end of a section's list. */
export async function addTo(
  list: Element,
  action: string,
  sectionId: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  const cmid = await edit(action, sectionId, fields);
  if (cmid === null) return;
  list.append(placeholder(cmid));
  await reload(cmid);
}

export async function remove(cmid: string): Promise<void> {
  await edit('cmDelete', cmid);
  activity(cmid).remove();
}
