/**
 * Puts a value into the clipboard, and says so on its button. Without it, or where the browser does
 * not allow it, the values can still be selected.
 */
export const copyScript = `'use strict';
const { copied } = document.currentScript.dataset;
for (const button of document.querySelectorAll('button.copy')) {
  button.hidden = !navigator.clipboard;
  const word = button.textContent;
  button.addEventListener('click', async () => {
    const value = document.getElementById(button.dataset.value);
    try {
      await navigator.clipboard.writeText(value.textContent);
      button.textContent = copied;
    } catch {
      getSelection().selectAllChildren(value);
    }
    setTimeout(() => (button.textContent = word), 2000);
  });
}
for (const details of document.querySelectorAll('details')) {
  if (location.hash === '#' + details.id) details.open = true;
}
`;
