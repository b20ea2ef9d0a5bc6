import type { Certification } from '../../certification/index.ts';
import { childOf, nodeOfDocument, nodeOfItem, replacedBy } from './associations.ts';
import { itemTypes, licence } from './definitions.ts';
import { documentOf } from './document.ts';
import { itemWriter } from './items.ts';
import type { CaseOptions } from './options.ts';
import type { CFAssociation, CFItem, CFPackage } from './schema.ts';

/**
 * A certification as a CASE 1.1 package. Blocks are children of the document, competences of their
 * block, in the fiche's order; a group is a note of its competences. Replacements whose `from` is
 * not of this certification are left out. Reading it with `readCase` gives the same certification.
 */
export function writeCase(certification: Certification, options: CaseOptions): CFPackage {
  const { baseUrl, changedAt, replacements = [] } = options;
  const document = documentOf(certification, options);
  const write = itemWriter(options);
  const items: CFItem[] = [];
  const associations: CFAssociation[] = [];
  certification.blocks.forEach((block, index) => {
    const item = write.block(block);
    const node = nodeOfItem(item);
    items.push(item);
    associations.push(childOf(node, nodeOfDocument(document), index + 1, options));
    block.competences.forEach((competence, order) => {
      const child = write.competence(competence, order + 1);
      items.push(child);
      associations.push(childOf(nodeOfItem(child), node, order + 1, options));
    });
  });
  const byCode = new Map(items.map((item) => [item.humanCodingScheme, item]));
  for (const replacement of replacements) {
    const origin = byCode.get(replacement.from);
    if (origin !== undefined) {
      associations.push(replacedBy(nodeOfItem(origin), replacement, options));
    }
  }
  return {
    CFDocument: document,
    CFItems: items,
    CFAssociations: associations,
    CFDefinitions: {
      CFItemTypes: Object.values(itemTypes(baseUrl, changedAt)),
      CFLicenses: [licence(baseUrl, changedAt)],
    },
  };
}
