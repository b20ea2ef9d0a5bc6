import type { Warning } from '../../certification/index.ts';
import { quoted } from '../errors.ts';
import { certificationOfFramework, type FrameworkNode } from '../framework/index.ts';
import { codeIn, namedCode } from '../named-code.ts';
import type { ReadCertifications, ReadOptions } from '../read-result.ts';
import { inShape } from '../shape.ts';
import { doubt } from '../warnings.ts';
import { DocumentExtension } from './extensions.ts';
import { hierarchyOf, type Hierarchy } from './hierarchy.ts';
import { readOwn } from './own.ts';
import { ReadPackage, type ReadItem } from './read-schema.ts';

/** True for something that has the face of a CASE package, of whatever version. */
export function isCasePackage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'CFDocument');
}

/**
 * Reads a CASE package, 1.0 or 1.1: one of ours without loss, another provider's by its hierarchy.
 *
 * @throws InterchangeError `wrong-shape` or `ids-inconsistent` with its place, `broken-hierarchy`,
 *   `flat-hierarchy`, `too-large`, `no-code` where neither the package nor the options say which
 *   certification it is
 */
export function readCase(value: unknown, options: ReadOptions = {}): ReadCertifications {
  const source = inShape(ReadPackage, value);
  const hierarchy = hierarchyOf(source);
  const warnings = warningsOfLoose(hierarchy);
  const own = readOwn(source, hierarchy);
  if (own === null) {
    const certification = readByHierarchy(source, hierarchy, options, warnings);
    return { certifications: [certification], coefficients: [], warnings: [] };
  }
  const { certification, weights } = own;
  return {
    certifications: [{ ...certification, warnings: [...certification.warnings, ...warnings] }],
    coefficients:
      Object.keys(weights).length === 0 ? [] : [{ certification: certification.code, weights }],
    warnings: [],
  };
}

function readByHierarchy(
  source: ReadPackage,
  hierarchy: Hierarchy,
  options: ReadOptions,
  warnings: Warning[],
) {
  const { title, extensions } = source.CFDocument;
  if (DocumentExtension.safeParse(extensions).success) {
    const message = 'Others have changed the package; what Blocmap had added was left out.';
    warnings.push(doubt('extensions-partly', '', message));
  }
  const named = [title, ...source.CFItems.map((item) => item.humanCodingScheme)].map(codeIn);
  const code = namedCode(options, named, 'CFDocument.title', warnings);
  const bare = title.startsWith(code)
    ? title.slice(code.length).replace(/^\s*[-–:]?\s*/, '')
    : title;
  const nodeOf = (item: ReadItem): FrameworkNode => ({
    text: statementOf(item),
    code: item.humanCodingScheme.trim(),
    line: null,
    children: hierarchy.children(item).map(nodeOf),
  });
  return certificationOfFramework({
    code,
    title: bare.trim() === '' ? code : bare,
    blocks: hierarchy.roots.map(nodeOf),
    warnings,
  });
}

/** Never empty: a competence without words is known by its code. */
function statementOf(item: ReadItem): string {
  const words = [item.fullStatement, item.abbreviatedStatement, item.humanCodingScheme];
  return words.find((text) => text.trim() !== '') ?? item.identifier;
}

function warningsOfLoose({ loose }: Hierarchy): Warning[] {
  return loose.map((item) => {
    const excerpt = statementOf(item);
    const message = `An item hangs below no block and was left out: ${quoted(excerpt)}.`;
    return doubt('item-loose', 'blocks', message, { excerpt });
  });
}
