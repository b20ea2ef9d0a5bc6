/** Elements that stand where none should: the reader takes what is in its place, and says so. */
import type { RegisterWarnings } from '../report/index.ts';
import { elementsAt, type XmlElement } from './element.ts';

/** A fiche may have several of these beside each other (V2). */
const REPEATABLE = /^(?:ANCIENNE_|NOUVELLE_|PUBLICATION_DECRET_)/;

export function checkStructure(fiche: XmlElement, warnings: RegisterWarnings): void {
  reportRepeated(fiche, warnings);
  const blocks = elementsAt(fiche, 'BLOCS_COMPETENCES', 'BLOC_COMPETENCES');
  for (const block of blocks) reportRepeated(block, warnings);
  reportMixed(fiche, warnings);
}

function reportRepeated({ name: parent, children }: XmlElement, warnings: RegisterWarnings): void {
  const seen = new Set<string>();
  for (const { name, text } of children) {
    if (seen.has(name) && !REPEATABLE.test(name)) {
      const message = `expected one element ${name} in ${parent}`;
      warnings.add('section-duplicate', name, message, text);
    }
    seen.add(name);
  }
}

/** Text and elements side by side, or a block inside a block: one of them is not read. */
function reportMixed(element: XmlElement, warnings: RegisterWarnings): void {
  const { name, text, children } = element;
  if (children.length > 0 && text.trim() !== '') {
    const message = 'expected text or elements, found both';
    warnings.add('value-unreadable', name, message, text.trim());
  }
  if (name === 'BLOC_COMPETENCES' && elementsAt(element, name).length > 0) {
    warnings.add('value-unreadable', name, 'expected blocks beside each other, not inside');
  }
  for (const child of children) reportMixed(child, warnings);
}
