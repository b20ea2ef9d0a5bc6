import {
  contentHash,
  type Certification,
  type CoefficientOverlay,
} from '../../certification/index.ts';
import { FORMAT_NAME, FORMAT_VERSION, type Envelope } from './schema.ts';

/**
 * Certifications with everything that the model holds, and what is known of their weights.
 * @param coefficients by certification code
 */
export function writeJson(
  certifications: readonly Certification[],
  coefficients: (code: string) => CoefficientOverlay | undefined = () => undefined,
): string {
  const entries = certifications.map((certification) => {
    const overlay = coefficients(certification.code);
    return {
      hash: contentHash(certification),
      certification,
      ...(overlay === undefined ? {} : { coefficients: overlay }),
    };
  });
  const envelope: Envelope = {
    format: FORMAT_NAME,
    version: FORMAT_VERSION,
    certifications: entries,
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}
