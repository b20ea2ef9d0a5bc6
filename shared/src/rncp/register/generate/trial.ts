/** Whether the reader keeps its word, tried on exports that nobody has seen before. */
import type { Certification } from '../../../certification/index.ts';
import { RegisterFormatError } from '../report/index.ts';
import { createRegisterXmlReader, type RegisterLimits } from '../xml/index.ts';
import { carriedByXml } from './carried.ts';
import { randomCertification } from './certification.ts';
import { damage, type DamageKind, TOO_DEEP, TOO_LONG } from './damage.ts';
import { LIST_STYLES, type ListStyle } from './lists.ts';
import { Random } from './random.ts';
import { renderFiche, renderRegister, type RenderStyle } from './render.ts';

/** Lower than in earnest: what goes beyond them is cheap to make. */
const LIMITS: RegisterLimits = { depth: TOO_DEEP / 2, text: TOO_LONG / 2, fiche: 200_000 };

/**
 * Writes random fiches, reads them again and compares all that the export carries.
 *
 * @param numbers of the fiches
 * @returns those whose certification is not the one that was written
 */
export function tryRoundTrip(
  numbers: readonly number[],
  version: RenderStyle['version'],
): string[] {
  const written = numbers.map(randomCertification);
  const { certifications } = readAll(renderAll(written, version), {});
  return written
    .filter((each, index) => {
      const read = certifications[index];
      return read === undefined || contentOf(read) !== contentOf(each);
    })
    .map(({ code }) => code);
}

/**
 * - `refused` with a `RegisterFormatError`
 * - `told` by a problem, or a warning that the undamaged export does not raise
 * - `unchanged` the damage touched nothing that is read
 */
export type Verdict = 'refused' | 'told' | 'unchanged' | 'changed in silence';

/** Damages a random export of two fiches several times, each time anew. */
export function tryDamage(seed: number, times: number): { kind: DamageKind; verdict: Verdict }[] {
  const version = seed % 2 === 0 ? '2' : '4.1';
  const xml = renderAll(
    [randomCertification(2 * seed), randomCertification(2 * seed + 1)],
    version,
  );
  const { certifications } = readAll(xml, LIMITS);
  const random = new Random(seed);
  return Array.from({ length: times }, () => {
    const { kind, bytes } = damage(xml, random);
    return { kind, verdict: judge(bytes, certifications) };
  });
}

function judge(bytes: Uint8Array, before: readonly Certification[]): Verdict {
  try {
    const { certifications, problems } = readAll(bytes, LIMITS);
    if (problems > 0) return 'told';
    if (JSON.stringify(certifications) === JSON.stringify(before)) return 'unchanged';
    const known = new Set(before.flatMap(warningNames));
    const fresh = certifications.flatMap(warningNames).filter((name) => !known.has(name));
    return fresh.length > 0 ? 'told' : 'changed in silence';
  } catch (error) {
    if (error instanceof RegisterFormatError) return 'refused';
    throw error;
  }
}

function readAll(
  xml: string | Uint8Array,
  limits: Partial<RegisterLimits>,
): { certifications: Certification[]; problems: number } {
  const certifications: Certification[] = [];
  const reader = createRegisterXmlReader({
    wanted: () => true,
    onCertification: (certification) => certifications.push(certification),
    limits,
  });
  reader.write(xml);
  return { certifications, problems: reader.end().problems };
}

function renderAll(written: readonly Certification[], version: RenderStyle['version']): string {
  const fiches = written.map((each, index) =>
    renderFiche(each, { version, list: styleOf(index) }, index),
  );
  return renderRegister(fiches, version);
}

function styleOf(index: number): ListStyle {
  return LIST_STYLES[index % LIST_STYLES.length] ?? 'items';
}

/** Comparing texts is many times quicker than comparing what they are made of. */
function contentOf(certification: Certification): string {
  return JSON.stringify(carriedByXml(certification));
}

function warningNames({ warnings }: Certification): string[] {
  return warnings.map(({ code, path, excerpt }) => `${code} ${path} ${excerpt}`);
}
