import { RNCP35698, shippedCertifications, shippedCoefficients } from '@blocmap/shared/rncp';
import type { Certifications } from '../context.ts';
import { certificationsOf } from './certifications.ts';

/** The certifications that come with the tool. */
export function loadShippedCertifications(): Certifications {
  return certificationsOf(shippedCertifications(), shippedCoefficients, RNCP35698);
}
