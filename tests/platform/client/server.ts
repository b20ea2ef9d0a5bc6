/** What the scripts ask of the server. Bundled into each script that uses it. */

declare const M: { readonly cfg: { readonly sesskey: string } };

/** @throws Error when the server refused. */
export async function post(
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  const response = await fetch(path, {
    method: 'POST',
    body: new URLSearchParams({ sesskey: M.cfg.sesskey, ...fields }),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response;
}

/** Does one change of the editing mode; the answer is the cmid it made, or null. */
export async function edit(
  action: string,
  id: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const response = await post('/course/edit.php', { action, id, ...fields });
  const { cmid } = (await response.json()) as { readonly cmid: number | null };
  return cmid === null ? null : String(cmid);
}

/** The first element of some HTML. @throws Error when there is none. */
export function parse(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const element = template.content.firstElementChild;
  if (!(element instanceof HTMLElement)) throw new Error('Expected an element.');
  return element;
}

/** A fresh rendering of an activity (`cmid=`) or a section (`section=`). */
export async function fragment(query: string): Promise<HTMLElement> {
  const response = await fetch(`/course/fragment.php?${query}`);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return parse(await response.text());
}
