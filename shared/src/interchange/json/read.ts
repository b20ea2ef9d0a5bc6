import { contentHash, type Certification } from '../../certification/index.ts';
import { InterchangeError, quoted } from '../errors.ts';
import { asCertification, type ReadCertifications } from '../read-result.ts';
import { described, inShape } from '../shape.ts';
import { doubt } from '../warnings.ts';
import { BareList, Envelope, FORMAT_NAME, FORMAT_VERSION } from './schema.ts';
import { unknownMember } from './unknown-member.ts';

/** True for our envelope, and for what `blocmap parse` prints: a certification, or several. */
export function isOwnJson(value: unknown): boolean {
  return isEnvelope(value) || isBare(Array.isArray(value) ? value[0] : value);
}

/**
 * Reads the envelope, a certification by itself, or an array of them.
 * @throws InterchangeError `unknown-version`, `wrong-shape` or `ids-inconsistent` with its place
 */
export function readOwnJson(value: unknown): ReadCertifications {
  if (isEnvelope(value)) return readEnvelope(value);
  const list = Array.isArray(value) ? inShape(BareList, value) : [value];
  const certifications = list.map((one, index) =>
    strictly(one, Array.isArray(value) ? `${index}` : ''),
  );
  return { certifications, coefficients: [], warnings: [] };
}

function readEnvelope(value: { readonly version?: unknown }): ReadCertifications {
  if (value.version !== FORMAT_VERSION) {
    throw new InterchangeError({
      problem: 'unknown-version',
      expected: `version ${FORMAT_VERSION} of the format`,
      found: described(value.version),
      place: 'version',
    });
  }
  const { certifications } = inShape(Envelope, value);
  return {
    certifications: certifications.map(({ hash, certification }, index) =>
      withHashChecked(strictly(certification, `certifications.${index}.certification`), hash),
    ),
    coefficients: certifications.flatMap(({ certification, coefficients }, index) => {
      if (coefficients === undefined) return [];
      const place = `certifications.${index}.coefficients.certification`;
      refuseOther(certification, coefficients.certification, place);
      return [coefficients];
    }),
    warnings: [],
  };
}

/** Everything that stands there has to be of the model: what is not would be lost in silence. */
function strictly(value: unknown, where: string): Certification {
  const certification = asCertification(value, where);
  const unknown = unknownMember(value, certification);
  if (unknown === null) return certification;
  throw new InterchangeError({
    problem: 'wrong-shape',
    expected: 'members that a certification has',
    found: quoted(unknown.slice(unknown.lastIndexOf('.') + 1)),
    place: [where, unknown].filter((part) => part !== '').join('.'),
  });
}

function refuseOther(certification: unknown, code: string, place: string): void {
  const own = hasMember(certification, 'code') ? certification.code : undefined;
  if (own === code) return;
  throw new InterchangeError({
    problem: 'wrong-shape',
    expected: `the coefficients of ${described(own)}`,
    found: quoted(code),
    place,
  });
}

/** Somebody has edited the file by hand: allowed, and said. */
function withHashChecked(certification: Certification, hash: string): Certification {
  if (contentHash(certification) === hash) return certification;
  const message = 'The content is no longer the one that the file was made with.';
  const warnings = certification.warnings.filter(({ code }) => code !== 'content-changed');
  return { ...certification, warnings: [...warnings, doubt('content-changed', '', message)] };
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
