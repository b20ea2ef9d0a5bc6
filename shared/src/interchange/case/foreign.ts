import {
  BlockCode,
  type Block,
  type Certification,
  type Warning,
} from '../../certification/index.ts';
import { quoted } from '../errors.ts';
import { bareCertification, doubt } from '../read-result.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { CFItem, CFPackage } from './schema.ts';

/**
 * Another provider's framework: the first level gives the blocks, the leaves below it the
 * competences, what stands between the groups.
 */
export function readForeign(
  hierarchy: Hierarchy,
  { CFDocument }: CFPackage,
  code: string,
): Certification {
  const warnings: Warning[] = [];
  const blocks = hierarchy.roots.map((root, index) => {
    const own = BlockCode.safeParse(root.humanCodingScheme ?? '');
    const isOurs = own.success && own.data.startsWith(`${code}BC`);
    const blockCode = isOurs ? own.data : `${code}BC${String(index + 1).padStart(2, '0')}`;
    if (!isOurs) {
      const message = 'The framework names no block code here; one was made from the order.';
      const excerpt = root.humanCodingScheme ?? root.fullStatement;
      warnings.push(doubt('code-made', `blocks.${blockCode}`, message, excerpt));
    }
    return readBlock(root, blockCode, hierarchy, warnings);
  });
  for (const item of hierarchy.loose) {
    const message = `An item is below no other one and was left out: ${quoted(item.fullStatement)}.`;
    warnings.push(doubt('item-loose', 'blocks', message, item.fullStatement));
  }
  const title = CFDocument.title.replace(new RegExp(`^${code}\\s*[-–:]?\\s*`), '');
  return bareCertification({ code, title: title === '' ? code : title, blocks }, warnings);
}

function readBlock(
  root: CFItem,
  code: string,
  { children }: Hierarchy,
  warnings: Warning[],
): Block {
  const competences: Block['competences'] = [];
  const collect = (parent: CFItem, group: string | null): void => {
    for (const item of children(parent)) {
      const below = children(item);
      if (below.length > 0) {
        collect(item, item.fullStatement);
        continue;
      }
      const id = `${code}.${competences.length + 1}`;
      const own = item.humanCodingScheme ?? '';
      const aliases = own === '' || own === id ? [] : [own];
      competences.push({ id, text: item.fullStatement, group, aliases });
    }
  };
  collect(root, null);
  if (competences.length === 0) {
    warnings.push(doubt('block-empty', `blocks.${code}`, 'The block lists no competence.'));
  }
  return {
    code,
    title: root.fullStatement,
    optional: /facultatif/i.test(root.fullStatement),
    level: null,
    competences,
    evaluation: [],
    raw: { competences: competences.map(({ text }) => text).join('\n'), evaluation: '' },
  };
}
