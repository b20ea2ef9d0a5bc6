import type { Block, Certification, Competence, Warning } from '../../certification/index.ts';
import { InterchangeError } from '../errors.ts';
import { blockCodes, competenceIds } from '../given-codes.ts';
import { listOf, partialCertification } from '../read-result.ts';
import { doubt } from '../warnings.ts';
import { leavesOf, type Leaf } from './leaves.ts';
import type { Framework, FrameworkNode } from './node.ts';

/**
 * A certification of a framework's hierarchy: the first level gives the blocks, the leaves below
 * the competences, what stands between them the groups. Codes of ours are kept, those of others
 * become aliases.
 * @throws InterchangeError `flat-hierarchy`, `too-large`, `empty`
 */
export function certificationOfFramework(framework: Framework): Certification {
  const { code, title, blocks, warnings } = framework;
  refuseFlat(framework);
  const names = blocks.map((node) => ({ own: node.code, excerpt: node.text, line: node.line }));
  const codes = blockCodes(code, names, warnings);
  const read = blocks.map((node, index) => blockOf(node, codes[index] ?? '', warnings));
  return partialCertification({ code, title, blocks: read, warnings });
}

/** One level alone says not whether it is blocks or competences, unless its codes say so. */
function refuseFlat({ code, blocks }: Framework): void {
  const [first] = blocks;
  if (first === undefined) return;
  const tellsItself = blocks.some(
    (node) => node.children.length > 0 || node.code.startsWith(`${code}BC`),
  );
  if (tellsItself) return;
  throw new InterchangeError({
    problem: 'flat-hierarchy',
    expected: 'competences below their blocks',
    found: `${blocks.length} on one level`,
    place: first.line === null ? null : `row ${first.line}`,
  });
}

function blockOf(node: FrameworkNode, code: string, warnings: Warning[]): Block {
  const { leaves, nested } = leavesOf(node);
  const path = `blocks.${code}`;
  if (leaves.length === 0) {
    const message = 'The block lists no competence.';
    warnings.push(doubt('block-empty', path, message, { line: node.line }));
  }
  if (nested !== null) {
    const message = 'Groups hold groups; their headings were put together.';
    warnings.push(
      doubt('groups-nested', path, message, { line: nested.line, excerpt: nested.text }),
    );
  }
  const names = leaves.map((leaf) => ({
    own: leaf.node.code,
    excerpt: leaf.node.text,
    line: leaf.node.line,
  }));
  const ids = competenceIds(code, names, warnings);
  const competences = leaves.map((leaf, index) => competenceOf(leaf, ids[index] ?? ''));
  return {
    code,
    title: node.text,
    optional: node.block?.optional ?? /facultatif/i.test(node.text),
    level: node.block?.level ?? null,
    competences,
    evaluation: node.block?.evaluation ?? [],
    raw: { competences: listOf(competences), evaluation: '' },
  };
}

function competenceOf({ node, group }: Leaf, id: string): Competence {
  const known = node.competence?.aliases ?? [];
  const isAlias = node.code !== '' && node.code !== id && !known.includes(node.code);
  return {
    id,
    text: node.text,
    group: node.competence?.group ?? group,
    aliases: isAlias ? [node.code, ...known] : [...known],
  };
}
