import { contentHash, type Certification } from '../../certification/index.ts';
import { InterchangeError } from '../errors.ts';
import { asCertification, doubt, type ReadCertifications } from '../read-result.ts';
import { Envelope, FORMAT_NAME, FORMAT_VERSION } from './schema.ts';

/** True for our envelope, and for what `blocmap parse` prints: a certification, or several. */
export function isOwnJson(value: unknown): boolean {
  return isEnvelope(value) || isBare(Array.isArray(value) ? value[0] : value);
}

/**
 * Reads the envelope, a certification by itself, or an array of them.
 * @throws InterchangeError `newer-version` or `wrong-shape` with its place
 */
export function readOwnJson(value: unknown): ReadCertifications {
  if (!isEnvelope(value)) {
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const where = (index: number): string => (Array.isArray(value) ? `${index}` : '');
    return { certifications: list.map((one, index) => asCertification(one, where(index))) };
  }
  refuseNewer(value);
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) {
    const issue = envelope.error.issues[0];
    throw new InterchangeError({
      problem: 'wrong-shape',
      expected: issue?.message ?? 'the envelope of certifications',
      found: 'something else',
      place: issue?.path.map(String).join('.') ?? null,
    });
  }
  return {
    certifications: envelope.data.certifications.map(({ hash, certification }, index) => {
      const where = `certifications.${index}.certification`;
      return withHashChecked(asCertification(certification, where), hash);
    }),
  };
}

/** Somebody has edited the file by hand: allowed, and said. */
function withHashChecked(certification: Certification, hash: string): Certification {
  if (contentHash(certification) === hash) return certification;
  const message = 'The content is no longer the one that the file was made with.';
  const warnings = certification.warnings.filter(({ code }) => code !== 'hash-mismatch');
  return { ...certification, warnings: [...warnings, doubt('hash-mismatch', '', message)] };
}

function refuseNewer(value: { readonly version?: unknown }): void {
  if (typeof value.version !== 'number' || value.version <= FORMAT_VERSION) return;
  throw new InterchangeError({
    problem: 'newer-version',
    expected: `version ${FORMAT_VERSION} of the format`,
    found: `version ${value.version}`,
    place: 'version',
  });
}

function isEnvelope(value: unknown): value is { readonly version?: unknown } {
  return hasMember(value, 'format') && value.format === FORMAT_NAME;
}

function isBare(value: unknown): boolean {
  return hasMember(value, 'code') && hasMember(value, 'blocks');
}

function hasMember<K extends string>(value: unknown, name: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}
