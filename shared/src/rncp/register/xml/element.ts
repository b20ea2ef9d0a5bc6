import { SaxesParser } from 'saxes';

/** An element of a fiche with its text, CDATA included; white space as it stands. */
export interface XmlElement {
  name: string;
  text: string;
  children: XmlElement[];
}

/** What is wrong inside one fiche; the fiches beside it can be read all the same. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

/** No model field holds them, and some fiches list thousands. */
const SKIPPED = 'PARTENAIRES';
/** Many times what a fiche has without its partners. */
const MAX_ELEMENTS = 20_000;

/**
 * @param xml one element, whole
 * @throws XmlFault where it is not well-formed, names an entity that XML does not know, or holds
 *   far more elements than a fiche
 */
export function parseElement(xml: string): XmlElement {
  const builder = new ElementBuilder();
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => {
    throw new XmlFault(message);
  });
  parser.on('opentag', ({ name }) => builder.open(name));
  parser.on('closetag', ({ name }) => builder.close(name));
  parser.on('text', (text) => builder.add(text));
  parser.on('cdata', (text) => builder.add(text));
  parser.write(xml).close();
  return builder.root();
}

/** The register's names are in capitals. HTML that nobody escaped is text all the same. */
function isHtml(name: string): boolean {
  return name !== name.toUpperCase();
}

class ElementBuilder {
  private readonly top: XmlElement = { name: '', text: '', children: [] };
  private readonly path: XmlElement[] = [this.top];
  private skipped = 0;
  private count = 0;

  open(name: string): void {
    if (this.skipped > 0 || name === SKIPPED) {
      this.skipped += 1;
      return;
    }
    if (isHtml(name)) {
      this.add(`<${name}>`);
      return;
    }
    this.count += 1;
    if (this.count > MAX_ELEMENTS) throw new XmlFault(`more than ${MAX_ELEMENTS} elements.`);
    const element: XmlElement = { name, text: '', children: [] };
    this.path.at(-1)?.children.push(element);
    this.path.push(element);
  }

  close(name: string): void {
    if (this.skipped > 0) this.skipped -= 1;
    else if (isHtml(name)) this.add(`</${name}>`);
    else this.path.pop();
  }

  add(text: string): void {
    const element = this.path.at(-1);
    if (this.skipped === 0 && element !== undefined) element.text += text;
  }

  root(): XmlElement {
    const [root] = this.top.children;
    if (root === undefined) throw new XmlFault('no element.');
    return root;
  }
}

/** All descendants down a path of names, e.g. `CODES_NSF`, `NSF`. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  return path.reduce(
    (found, name) => found.flatMap(({ children }) => children.filter((c) => c.name === name)),
    [element],
  );
}

/** The text of the first descendant down a path of names that has one; `''` where none has. */
export function textAt(element: XmlElement, ...path: readonly string[]): string {
  const found = elementsAt(element, ...path).find(({ text }) => text.trim() !== '');
  return found?.text ?? '';
}
