import { CertificationCode, type Certification } from '../../certification/index.ts';
import { InterchangeError } from '../errors.ts';
import { asCertification, type ReadCertifications, type ReadOptions } from '../read-result.ts';
import { BlockExtension, CompetenceExtension, DocumentExtension } from './extensions.ts';
import { readForeign } from './foreign.ts';
import { childrenOf, type Hierarchy } from './hierarchy.ts';
import { CFPackage } from './schema.ts';

/** True for something that has the face of a CASE package, of whatever version. */
export function isCasePackage(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'CFDocument');
}

/**
 * Reads a CASE package: one of ours without loss, another provider's by its hierarchy.
 *
 * @throws InterchangeError `wrong-shape` with its place, `broken-hierarchy`, `no-code` where
 *   neither the package nor the options say which certification it is
 */
export function readCase(value: unknown, options: ReadOptions = {}): ReadCertifications {
  const parsed = CFPackage.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new InterchangeError({
      problem: 'wrong-shape',
      expected: issue?.message ?? 'a CASE package',
      found: 'something else',
      place: issue?.path.map(String).join('.') ?? null,
    });
  }
  const hierarchy = childrenOf(parsed.data);
  return {
    certifications: [
      readOwn(parsed.data, hierarchy) ??
        readForeign(hierarchy, parsed.data, codeOf(parsed.data, options)),
    ],
  };
}

/** Null where the package has not been written by us, or has been changed so that it is not ours. */
function readOwn(source: CFPackage, { roots, children }: Hierarchy): Certification | null {
  const document = DocumentExtension.safeParse(source.CFDocument.extensions);
  if (!document.success) return null;
  const blocks: Certification['blocks'] = [];
  for (const root of roots) {
    const block = BlockExtension.safeParse(root.extensions);
    if (!block.success) return null;
    const competences: Certification['blocks'][number]['competences'] = [];
    for (const item of children(root)) {
      const competence = CompetenceExtension.safeParse(item.extensions);
      if (!competence.success) return null;
      competences.push({ ...competence.data.competence, text: item.fullStatement });
    }
    blocks.push({ ...block.data.bloc, title: root.fullStatement, competences });
  }
  return asCertification({ ...document.data.fiche, blocks }, 'CFDocument');
}

function codeOf({ CFDocument, CFItems }: CFPackage, options: ReadOptions): string {
  const named = [options.code, CFDocument.title, ...CFItems.map((item) => item.humanCodingScheme)]
    .map((text) => /\b(?:RNCP|RS)\d{1,6}/.exec(text ?? '')?.[0])
    .find((code) => code !== undefined);
  const code = CertificationCode.safeParse(named);
  if (code.success) return code.data;
  throw new InterchangeError({
    problem: 'no-code',
    expected: 'the code of a certification, such as RNCP35698',
    found: 'none in the title or the items',
    place: 'CFDocument.title',
  });
}
