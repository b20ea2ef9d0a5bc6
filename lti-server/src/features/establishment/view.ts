import { blockFamily, blockWeight } from '@blocmap/shared/certification';
import type { Layer } from '@blocmap/shared/protocol';
import {
  versionHash,
  weightOutline,
  type Certifications,
  type HeldLayer,
} from '../../certifications/index.ts';
import type { Certification } from '@blocmap/shared/certification';
import type { May } from './rights.ts';

/** A layer as it is shown, each value with its source. */
export function layerShape(
  certification: Certification,
  { layer, view, revision, toCheck, setAside }: HeldLayer,
  decrees: ReturnType<Certifications['coefficients']>,
  may: May,
): Layer {
  const contradicted = new Set(view.warnings.map(({ block }) => block));
  const families = new Map(certification.blocks.map((block) => [block.code, blockFamily(block)]));
  return {
    code: certification.code,
    version: versionHash(certification),
    revision,
    may,
    blocks: view.blocks.map((block) => ({
      code: block.code,
      title: block.title.value,
      family: families.get(block.code) ?? 'general',
      weight: weightOutline(block),
      decree: blockWeight(decrees, block.code),
      contradictsDecree: contradicted.has(block.code),
      competences: block.competences.map((competence) => ({
        id: competence.id,
        text: competence.text.value,
        wording: competence.wording?.value ?? null,
        aliases: competence.aliases.map(({ value, origin }) => ({
          value,
          origin: origin === 'establishment' ? origin : 'official',
        })),
        subCompetences: competence.subCompetences.map(({ value }) => value),
      })),
    })),
    classes: layer.classes,
    toCheck: [...toCheck],
    setAside: [...setAside],
  };
}
