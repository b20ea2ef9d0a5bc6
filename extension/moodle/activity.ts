import { CARD, HIDDEN_TYPE, VISIBLE_NAME } from './selectors.ts';

/** Moodle's course module id of an activity's element; null for a placeholder. */
export function idOf(element: HTMLElement): string | null {
  const id = element.dataset['id'] ?? '';
  return /^[1-9]\d{0,18}$/.test(id) ? id : null;
}

/** The activity's own card, never that of an activity inside it. */
export function cardOf(element: HTMLElement): HTMLElement | null {
  return element.querySelector<HTMLElement>(CARD);
}

/**
 * The activity's name as plain text. What is visible wins: a renaming in place changes it and
 * leaves the card's attribute behind. Labels show no name and have the attribute only.
 */
export function titleOf(card: HTMLElement): string {
  const visible = card.querySelector(VISIBLE_NAME);
  let title = '';
  for (const node of visible?.childNodes ?? []) {
    if (!(node instanceof HTMLElement && node.matches(HIDDEN_TYPE))) title += node.textContent;
  }
  return (title.trim() || (card.dataset['activityname'] ?? '')).replace(/\s+/g, ' ').trim();
}
