import type { Certification } from '@blocmap/shared/certification';

const kept = new WeakMap<Certification, ReadonlySet<string>>();

/** Every block and competence that an activity can be tied to. */
export function targetsOf(certification: Certification): ReadonlySet<string> {
  let targets = kept.get(certification);
  if (targets === undefined) {
    targets = new Set(
      certification.blocks.flatMap((block) => [
        block.code,
        ...block.competences.map((competence) => competence.id),
      ]),
    );
    kept.set(certification, targets);
  }
  return targets;
}
