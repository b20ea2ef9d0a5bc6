type Child = Node | string | null | false | undefined;
type Attributes = Record<string, string | number | boolean | null | undefined>;

/**
 * Makes an element. Texts become text nodes: nothing from a page or from the tool is ever markup.
 * An attribute that is `true` is set empty; one that is false, null or undefined is left out.
 *
 * @example element('button', { type: 'button', disabled: true }, 'Enregistrer')
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const key in attributes) {
    const value = attributes[key];
    if (value === true) made.setAttribute(key, '');
    else if (value !== false && value != null) made.setAttribute(key, String(value));
  }
  made.append(...children.filter((child) => child != null && child !== false));
  return made;
}
