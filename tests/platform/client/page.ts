/** The parts of a course page the editing scripts work on. */

/** @throws Error when the page has none: the scripts and the pages do not fit. */
export function one(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`Expected ${selector} in the page.`);
  return found;
}

/** Stay inside: the course index reuses the same hooks. */
export const region = (): HTMLElement => one('#region-main');
export const activity = (cmid: string): HTMLElement => one(`#module-${cmid}`, region());

export const focus = (selector: string, within: ParentNode): void => {
  const found = within.querySelector(selector);
  if (found instanceof HTMLElement) found.focus();
};

/** Says how a change went, to those who do not see it. */
export async function announced(work: () => Promise<void>): Promise<void> {
  const status = one('#editor-status');
  const { saved = '', failed = '' } = status.dataset;
  status.textContent = '';
  try {
    await work();
    status.textContent = saved;
  } catch {
    status.textContent = failed;
  }
}
