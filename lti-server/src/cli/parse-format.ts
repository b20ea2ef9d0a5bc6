import type { Certification } from '@blocmap/shared/certification';
import { parseFiche } from '@blocmap/shared/rncp';

/**
 * The certifications that an input holds. The one place that knows which formats there are.
 *
 * @throws FicheParseError where the input is none of them
 */
export function readCertifications(text: string): Certification[] {
  return [parseFiche(text)];
}
