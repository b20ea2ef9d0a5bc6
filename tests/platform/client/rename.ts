import { announced, focus, one } from './page.ts';
import { edit, fragment } from './server.ts';

/** Turns an activity's name into a field. Enter saves, Escape and leaving give up. */
export function rename(link: HTMLElement): void {
  const editable = link.closest<HTMLElement>('.inplaceeditable');
  if (!editable) return;
  const { value = '', editlabel = '', itemid = '' } = editable.dataset;
  const kept = [...editable.childNodes];
  const input = document.createElement('input');
  input.value = value;
  input.setAttribute('aria-label', editlabel);
  const ended = new AbortController();
  const leave = (): void => {
    ended.abort();
    editable.classList.remove('inplaceeditingon');
    editable.replaceChildren(...kept);
    link.focus();
  };
  const save = async (): Promise<void> => {
    ended.abort();
    try {
      await edit('cmRename', itemid, { value: input.value });
    } catch (error) {
      leave();
      throw error;
    }
    const fresh = one('.inplaceeditable', await fragment(`cmid=${itemid}`));
    editable.replaceWith(fresh);
    focus('[data-inplaceeditablelink]', fresh);
  };
  input.addEventListener('blur', leave, { signal: ended.signal });
  input.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape') leave();
      if (event.key !== 'Enter') return;
      event.preventDefault();
      void announced(save);
    },
    { signal: ended.signal },
  );
  editable.classList.add('inplaceeditingon');
  editable.replaceChildren(input);
  input.focus();
  input.select();
}
