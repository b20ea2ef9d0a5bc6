import { activity, focus, one, region } from './page.ts';
import { edit } from './server.ts';

interface Place {
  readonly list: Element;
  readonly before: Element | null;
}

/** One step up or down, over the border of a section when the activity is at its end. */
function nextPlace(item: HTMLElement, down: boolean): Place | null {
  const sibling = down ? item.nextElementSibling : item.previousElementSibling;
  const list = item.parentElement;
  if (!list) return null;
  if (sibling) return { list, before: down ? sibling.nextElementSibling : sibling };
  // A subsection's own list is no neighbour: nothing moves into itself.
  const lists = [...region().querySelectorAll('ul[data-for="cmlist"]')].filter(
    (candidate) => !item.contains(candidate),
  );
  const neighbour = lists[lists.indexOf(list) + (down ? 1 : -1)];
  if (!neighbour) return null;
  return { list: neighbour, before: down ? neighbour.firstElementChild : null };
}

/** Moves an activity. The node is kept, as on Moodle. */
export async function move(cmid: string, down: boolean): Promise<void> {
  const item = activity(cmid);
  const place = nextPlace(item, down);
  if (!place) return;
  const section = place.list.closest<HTMLElement>('[data-for="section"]') ?? one('.course-section');
  await edit('cmMove', cmid, {
    section: section.dataset['id'] ?? '',
    before: place.before?.getAttribute('data-id') ?? '',
  });
  place.list.insertBefore(item, place.before);
  focus(`[data-action="${down ? 'cmMoveDown' : 'cmMoveUp'}"]`, item);
}
