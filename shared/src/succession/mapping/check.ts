import type { Certification, TargetId } from '../../certification/index.ts';
import { SuccessionError } from '../errors.ts';
import { versionName } from './propose.ts';
import type { SuccessionMapping, VersionName } from './schema.ts';

/**
 * A mapping that fits the two certifications that it names: every old block and competence has one
 * entry, and every new one that is named exists. A stored mapping is checked before it is used.
 *
 * @throws SuccessionError `other-certification`, `other-version`, `unknown-target`,
 *   `duplicate-entry` or `missing-entry`; its details name each id in question
 */
export function checkMapping(
  mapping: SuccessionMapping,
  from: Certification,
  to: Certification,
): void {
  requireVersion(mapping.from, versionName(from));
  requireVersion(mapping.to, versionName(to));
  const old = targetsOf(from);
  const named = mapping.entries.map((entry) => entry.from);
  requireNone('unknown-target', [
    ...named.filter((id) => !old.has(id)),
    ...unknownTargets(
      mapping.entries.flatMap((entry) => entry.to),
      to,
    ),
  ]);
  requireNone(
    'duplicate-entry',
    named.filter((id, index) => named.indexOf(id) !== index),
  );
  const has = new Set(named);
  requireNone(
    'missing-entry',
    [...old].filter((id) => !has.has(id)),
  );
}

/** Those of the ids that the certification does not have, each once. */
export function unknownTargets(ids: readonly TargetId[], certification: Certification): TargetId[] {
  const known = targetsOf(certification);
  return [...new Set(ids)].filter((id) => !known.has(id));
}

function targetsOf(certification: Certification): Set<TargetId> {
  return new Set(
    certification.blocks.flatMap((block) => [
      block.code,
      ...block.competences.map((competence) => competence.id),
    ]),
  );
}

function requireVersion(named: VersionName, given: VersionName): void {
  if (named.code !== given.code) throw new SuccessionError('other-certification', [given.code]);
  if (named.hash !== given.hash) {
    throw new SuccessionError('other-version', [`${given.code} ${given.hash}`]);
  }
}

function requireNone(
  code: 'unknown-target' | 'duplicate-entry' | 'missing-entry',
  ids: TargetId[],
) {
  if (ids.length > 0) throw new SuccessionError(code, ids);
}
