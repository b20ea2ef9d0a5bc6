import { addTo } from './activities.ts';
import { announced, one, region } from './page.ts';

/** The section « Ajouter un contenu » was asked for. */
let chosen: DOMStringMap = {};

const dialog = (): HTMLDialogElement => one('#modchooser') as HTMLDialogElement;
const chosenList = (): HTMLElement =>
  one(`#coursecontentcollapseid${chosen['sectionid']} > ul[data-for="cmlist"]`, region());

export function openChooser(button: HTMLElement): void {
  chosen = button.dataset;
  for (const link of dialog().querySelectorAll<HTMLAnchorElement>('[data-chooser-link]')) {
    link.href = `${link.dataset['chooserLink']}&section=${chosen['sectionnum']}`;
  }
  dialog().showModal();
}

export async function addLink(tool: string): Promise<void> {
  dialog().close('');
  await addTo(chosenList(), 'cmAddLink', chosen['sectionid'] ?? '', { tool });
}

/** Adds what the dialog's form names when it closes with « Ajouter ». */
export function listenToChooser(): void {
  const element = document.querySelector('#modchooser');
  if (!(element instanceof HTMLDialogElement)) return;
  element.addEventListener('close', () => {
    if (element.returnValue !== 'add') return;
    const form = one('form', element) as HTMLFormElement;
    const type = (one('#modchooser-type', element) as HTMLSelectElement).value;
    const name = (one('#modchooser-name', element) as HTMLInputElement).value;
    form.reset();
    void announced(() =>
      addTo(chosenList(), 'cmAdd', chosen['sectionid'] ?? '', {
        type,
        name,
      }),
    );
  });
}
