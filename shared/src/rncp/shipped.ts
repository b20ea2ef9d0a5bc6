/** The certifications that come with Blocmap: the parser's own reading of the official fiches. */
import { Certification, CoefficientOverlay } from '../certification/index.ts';
import rncp35698Coefficients from './data/RNCP35698.coefficients.json' with { type: 'json' };
import rncp35698 from './data/RNCP35698.json' with { type: 'json' };

/** The code of the reference certification, bac pro MSPC. */
export const RNCP35698 = 'RNCP35698';

let certifications: readonly Certification[] | undefined;
let overlays: readonly CoefficientOverlay[] | undefined;

/** Validated on the first call, so that importing this costs no more than reading JSON. */
export function shippedCertifications(): readonly Certification[] {
  certifications ??= [Certification.parse(rncp35698)];
  return certifications;
}

/** One shipped certification, e.g. of code {@link RNCP35698}; undefined where none is shipped. */
export function shippedCertification(code: string): Certification | undefined {
  return shippedCertifications().find((certification) => certification.code === code);
}

/** The coefficients that decrees set for the shipped certifications; never guessed. */
export function shippedCoefficients(code: string): CoefficientOverlay | undefined {
  overlays ??= [CoefficientOverlay.parse(rncp35698Coefficients)];
  return overlays.find((overlay) => overlay.certification === code);
}
