import { TargetId } from '../../certification/index.ts';
import { ReplacementExtension } from './extensions.ts';
import type { Replacement } from './options.ts';
import { ReadPackage } from './read-schema.ts';

/**
 * What takes the place of the package's blocks and competences, as its `replacedBy` associations
 * between codes of the register say. Those of other frameworks are left out.
 */
export function readReplacements(value: unknown): Replacement[] {
  const source = ReadPackage.safeParse(value);
  if (!source.success) return [];
  return source.data.CFAssociations.flatMap((association): Replacement[] => {
    if (association.associationType !== 'replacedBy') return [];
    const { title: from } = association.originNodeURI;
    const { title: to } = association.destinationNodeURI;
    if (!TargetId.safeParse(from).success || !TargetId.safeParse(to).success) return [];
    const extension = ReplacementExtension.safeParse(association.extensions);
    // Others do not say how sure they are: it is for a person to confirm.
    return [{ from, to, kind: extension.success ? extension.data.kind : 'near' }];
  });
}
