import type { Certification } from '@blocmap/shared/certification';
import type { Certifications } from '../context.ts';

/** @throws Error where a stored code is not held: the installation has lost a certification */
export function heldCertification(certifications: Certifications, code: string): Certification {
  const found = certifications.find(code);
  if (found === undefined) throw new Error(`The certification ${code} of a course is not held.`);
  return found;
}
