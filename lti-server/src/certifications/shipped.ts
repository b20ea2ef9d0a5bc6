import { RNCP35698, shippedCertifications, shippedCoefficients } from '@blocmap/shared/rncp';
import { createCertifications, type Certifications } from './certifications.ts';

/** The certifications that come with the tool. */
export function loadShippedCertifications(): Certifications {
  return createCertifications(shippedCertifications(), shippedCoefficients, RNCP35698);
}
