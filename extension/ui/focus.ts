/**
 * Keeps Tab going round inside a dialog.
 *
 * @param root where the dialog's buttons and inputs are, inside a shadow root
 * @returns true where the focus stood at the end and was turned; else the browser moves it
 */
export function turnFocus(root: HTMLElement, backwards: boolean): boolean {
  const stops = [...root.querySelectorAll<HTMLElement>('button, input')];
  const [first, last] = [stops[0], stops.at(-1)];
  const focused = (root.getRootNode() as ShadowRoot).activeElement;
  if (focused !== (backwards ? first : last)) return false;
  (backwards ? last : first)?.focus();
  return true;
}
