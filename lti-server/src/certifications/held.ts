import type { Certification } from '@blocmap/shared/certification';
import type { Reader } from '../store/index.ts';
import type { Certifications } from './certifications.ts';

/** @throws Error where a stored code is not held: the installation has lost a certification */
export async function heldCertification(
  certifications: Certifications,
  reader: Reader,
  { platformId, code }: { readonly platformId: string; readonly code: string },
): Promise<Certification> {
  const found = await certifications.current(reader, platformId, code);
  if (found === undefined) throw new Error(`The certification ${code} of a course is not held.`);
  return found.certification;
}
