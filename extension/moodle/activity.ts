import { CARD, HIDDEN_TYPE, VISIBLE_NAME } from './selectors.ts';

/** Moodle's course module id of an activity's element; null for a placeholder. */
export function idOf(element: HTMLElement): string | null {
  // `dataset` makes an object an element: on a page of 500 activities that is felt.
  const id = element.getAttribute('data-id') ?? '';
  return /^[1-9]\d{0,18}$/.test(id) ? id : null;
}

/** The activity's own card, never that of an activity inside it. */
export function cardOf(element: HTMLElement): HTMLElement | null {
  return element.querySelector<HTMLElement>(CARD);
}

/**
 * The activity's name as plain text: the card's attribute, which labels have too. In editing mode
 * what is visible wins, because a renaming in place changes that and leaves the attribute behind.
 */
export function titleOf(card: HTMLElement): string {
  const isEditing = document.body.classList.contains('editing');
  const title = (isEditing && visibleName(card)) || (card.getAttribute('data-activityname') ?? '');
  return (title || visibleName(card)).replace(/\s+/g, ' ').trim();
}

function visibleName(card: HTMLElement): string {
  let name = '';
  const visible = card.querySelector(VISIBLE_NAME);
  for (let node = visible?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (!(node instanceof HTMLElement && node.matches(HIDDEN_TYPE))) name += node.textContent;
  }
  return name.trim();
}
